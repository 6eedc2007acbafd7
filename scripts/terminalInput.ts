import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { packs } from '#packs'
import { describePackFault, FORMATS, type Knowledge, LANGS, type Lang, openPack, parsePack } from '#questions'
import type { Grade } from '#scheduling'

// What the terminal is given: options, packs, files. Whatever is wrong with it is thrown as one of two faults.

/** What was asked for cannot be done with this input: one sentence, exit 1. */
export class InputFault extends Error {}

/** The command line itself is wrong: exit 2, with the usage. */
export class UsageFault extends Error {}

/** The options of a command line, by name. */
export type Values = Readonly<Record<string, string | undefined>>

/** What may be wrong with a file or a name, in the language of whoever reads it. */
type Sentences = Readonly<
  Record<'noPack' | 'noFile' | 'unreadable' | 'noReports' | 'more', (name: string, detail: string) => string>
>
const SENTENCES: Readonly<Record<Lang, Sentences>> = {
  ja: {
    noPack: (id, known) => `組み込みのパックに「${id}」はありません。あるのは ${known} です。`,
    noFile: (file) => `${file} というファイルはありません。`,
    unreadable: (file, why) => `${file} を読めません（${why}）。`,
    noReports: (file, where) => `${file} は Kasane が書き出した報告のファイルではありません（${where}）。`,
    more: (count) => `ほかに ${count} 件あります。`,
  },
  en: {
    noPack: (id, known) => `There is no built-in pack "${id}"; there is ${known}.`,
    noFile: (file) => `There is no file ${file}.`,
    unreadable: (file, why) => `${file} cannot be read (${why}).`,
    noReports: (file, where) => `${file} is no file of reports that Kasane saved (${where}).`,
    more: (count) => `… and ${count} more faults.`,
  },
}

/**
 * The language in which the author is spoken to: that of `--lang`, else Japanese where the system speaks it, else English.
 */
export function langOf(values: Values): Lang {
  if (values.lang !== undefined) return oneOf<Lang>('lang', values, LANGS)
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG)?.startsWith('ja') ? 'ja' : 'en'
}

export function readGrade(text: string, index: number): Grade {
  if (!/^[0-5]$/.test(text.trim()))
    throw new InputFault(`Grade ${index + 1} is "${text}", not a whole number from 0 to 5.`)
  return Number(text) as Grade
}

export function required(name: string, values: Values): string {
  const value = values[name]
  if (value === undefined) throw new UsageFault(`${name === 'FILE' ? '' : '--'}${name} is missing.`)
  return value
}

export function oneOf<T extends string>(name: string, values: Values, allowed: readonly T[]): T {
  const value = required(name, values)
  if (!allowed.includes(value as T))
    throw new UsageFault(`--${name} is one of ${allowed.join(', ')}, not "${value}".`)
  return value as T
}

export function integer(name: string, values: Values, least: number, most: number): number | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  if (/^\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value)
  throw new UsageFault(`--${name} is a whole number from ${least} to ${most}, not "${value}".`)
}

export function readPack(values: Values): Knowledge {
  const { pack: id, file } = values
  if ((id === undefined) === (file === undefined))
    throw new UsageFault('Name a pack with either --pack or --file.')
  const lang = langOf(values)
  if (file !== undefined) return openPack(parseFile(file, lang))
  const pack = packs.find((p) => p.id === id)
  if (!pack) throw new InputFault(SENTENCES[lang].noPack(id ?? '', packs.map((p) => p.id).join(', ')))
  return openPack(pack)
}

function readText(file: string, lang: Lang): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new InputFault(
      code === 'ENOENT' ? SENTENCES[lang].noFile(file, '') : SENTENCES[lang].unreadable(file, code),
    )
  }
}

const reportsSchema = v.object({
  kind: v.literal('kasane-reports'),
  reports: v.array(
    v.object({
      at: v.number(),
      card: v.string(),
      lang: v.picklist(LANGS),
      format: v.picklist(FORMATS),
      seed: v.number(),
      note: v.string(),
    }),
  ),
})

/** The reports that the app saved: card, language, format and seed of each question that a learner found bad. */
export function readReports(file: string, lang: Lang) {
  const text = readText(file, lang)
  const refuse = (where: string) => new InputFault(SENTENCES[lang].noReports(file, where))
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw refuse('JSON')
  }
  const parsed = v.safeParse(reportsSchema, data)
  if (!parsed.success) throw refuse(v.getDotPath(parsed.issues[0]) ?? 'JSON')
  return parsed.output.reports
}

function parseFile(file: string, lang: Lang) {
  const loaded = parsePack(readText(file, lang))
  if (loaded.ok) return loaded.pack
  const shown = loaded.faults.slice(0, 20).map((fault) => `${file}: ${describePackFault(fault, lang)}`)
  const more = loaded.faults.length - shown.length
  throw new InputFault([...shown, ...(more > 0 ? [SENTENCES[lang].more(`${more}`, '')] : [])].join('\n'))
}

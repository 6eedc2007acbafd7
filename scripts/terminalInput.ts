import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { packs } from '#packs'
import { describePackFault, FORMATS, type Knowledge, LANGS, openPack, parsePack } from '#questions'
import type { Grade } from '#scheduling'

// What the terminal is given: options, packs, files. Whatever is wrong with it is thrown as one of two faults.

/** What was asked for cannot be done with this input: one sentence, exit 1. */
export class InputFault extends Error {}

/** The command line itself is wrong: exit 2, with the usage. */
export class UsageFault extends Error {}

/** The options of a command line, by name. */
export type Values = Readonly<Record<string, string | undefined>>

export function readGrade(text: string, index: number): Grade {
  if (!/^[0-5]$/.test(text.trim()))
    throw new InputFault(`Grade ${index + 1} is "${text}", not a whole number from 0 to 5.`)
  return Number(text) as Grade
}

export function required(name: string, values: Values): string {
  const value = values[name]
  if (value === undefined) throw new UsageFault(`--${name} is missing.`)
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
  if (file !== undefined) return openPack(parseFile(file))
  const pack = packs.find((p) => p.id === id)
  if (!pack)
    throw new InputFault(`There is no built-in pack "${id}"; there is ${packs.map((p) => p.id).join(', ')}.`)
  return openPack(pack)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new InputFault(`${file} cannot be read: ${(error as Error).message}.`)
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
export function readReports(file: string) {
  try {
    return v.parse(reportsSchema, JSON.parse(readText(file))).reports
  } catch (error) {
    if (error instanceof InputFault) throw error
    const where = error instanceof v.ValiError ? (v.getDotPath(error.issues[0]) ?? 'the file') : 'the file'
    throw new InputFault(`${file} holds no reports: ${where}: ${(error as Error).message}`)
  }
}

function parseFile(file: string) {
  const loaded = parsePack(readText(file))
  if (loaded.ok) return loaded.pack
  const shown = loaded.faults.slice(0, 20).map((fault) => `${file}: ${describePackFault(fault, 'en')}`)
  const more = loaded.faults.length - shown.length
  throw new InputFault([...shown, ...(more > 0 ? [`… and ${more} more faults.`] : [])].join('\n'))
}

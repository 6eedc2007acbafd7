/** The engine from a terminal: JSON on standard output and nothing else there; exit 0, 1 for bad input, 2 for wrong usage. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { packs } from '#packs'
import {
  ask,
  checkPool,
  describePackFault,
  enumeratePool,
  FORMATS,
  type Format,
  type Knowledge,
  LANGS,
  type Lang,
  markLabel,
  openPack,
  parsePack,
} from '#questions'
import { fsrs, type Grade, type Memory, type Scheduler, sm2 } from '#scheduling'

/** What was asked for cannot be done with this input: one sentence, exit 1. */
class InputFault extends Error {}

/** The command line itself is wrong: exit 2, with the usage. */
class UsageFault extends Error {}

interface Command {
  readonly usage: string
  readonly options: Readonly<Record<string, { readonly type: 'string' }>>
  /** Whether a file stands after the command's name; its path is the value `FILE`. */
  readonly takesFile?: boolean
  /** Yields what is printed; the sentence it returns, if any, says what is wrong with the input after all. */
  readonly run: (values: Values) => Generator<unknown, string | undefined>
}

type Values = Readonly<Record<string, string | undefined>>

const string = { type: 'string' } as const
const packOptions = { pack: string, file: string }

const COMMANDS: Readonly<Record<string, Command>> = {
  packs: {
    usage: 'kasane packs',
    options: {},
    *run(): Generator<unknown, string | undefined> {
      yield packs.map((pack) => ({
        id: pack.id,
        version: pack.version,
        title: pack.title,
        topics: pack.topics.map(({ id, label }) => ({ id, label })),
        entities: pack.entities.length,
        facts: pack.facts.length,
        cards: openPack(pack).cards.length,
      }))
      return undefined
    },
  },
  pool: {
    usage: `kasane pool --pack ID|--file PACK.json --lang ${LANGS.join('|')} [--format ${FORMATS.join('|')}] [--seed N] [--per-card N]`,
    options: { ...packOptions, lang: string, format: string, seed: string, 'per-card': string },
    *run(values): Generator<unknown, string | undefined> {
      const lang = oneOf<Lang>('lang', values, LANGS)
      const format = values.format === undefined ? undefined : oneOf<Format>('format', values, FORMATS)
      const seed = integer('seed', values) ?? 0
      yield* enumeratePool(readPack(values), { lang, format, seed, perCard: integer('per-card', values) })
      return undefined
    },
  },
  check: {
    usage: 'kasane check --pack ID|--file PACK.json [--per-card N]',
    options: { ...packOptions, 'per-card': string },
    *run(values): Generator<unknown, string | undefined> {
      const report = checkPool(readPack(values), integer('per-card', values))
      yield report
      const broken = report.rules
        .filter((r) => r.faults.length > 0)
        .map((r) => `${r.rule} (${r.faults.length})`)
      if (report.ok) return undefined
      return `Fell short: ${[...broken, ...report.setFaults].join('; ')}.`
    },
  },
  reports: {
    usage: 'kasane reports FILE [--file PACK.json]',
    options: { file: string },
    takesFile: true,
    *run(values): Generator<unknown, string | undefined> {
      const knowledges = values.file === undefined ? packs.map(openPack) : [readPack(values)]
      for (const report of readReports(required('FILE', values))) {
        const knowledge = knowledges.find((k) => k.cardById.has(report.card))
        const asked = knowledge && ask(knowledge, report.card, report)
        yield {
          ...report,
          at: new Date(report.at).toISOString(),
          question: asked?.ok ? asked.question : null,
        }
      }
      return undefined
    },
  },
  mark: {
    usage: 'kasane mark --pack ID|--file PACK.json --expected LABEL --answer TEXT',
    options: { ...packOptions, expected: string, answer: string },
    *run(values): Generator<unknown, string | undefined> {
      const expected = required('expected', values)
      const marking = markLabel(readPack(values), expected, required('answer', values))
      if (!marking) throw new InputFault(`The pack has no entity that is written "${expected}".`)
      yield marking
      return undefined
    },
  },
  schedule: {
    usage: 'kasane schedule --grades 4,4,2,5 [--scheduler sm2|fsrs]',
    options: { grades: string, scheduler: string },
    *run(values): Generator<unknown, string | undefined> {
      const name =
        values.scheduler === undefined ? 'sm2' : oneOf('scheduler', values, ['sm2', 'fsrs'] as const)
      yield steps({ sm2, fsrs }[name], required('grades', values).split(',').map(readGrade))
      return undefined
    },
  },
}

/** A card from its first review on, each review on the day it is due. */
function steps(scheduler: Scheduler, grades: readonly Grade[]) {
  let memory: Memory = scheduler.start
  return grades.map((grade) => {
    memory = scheduler.step(memory, grade, memory.intervalDays)
    const { repetitions, intervalDays } = memory
    return {
      grade,
      repetitions,
      intervalDays,
      easiness: 'easiness100' in memory ? memory.easiness100 / 100 : null,
    }
  })
}

function readGrade(text: string, index: number): Grade {
  if (!/^[0-5]$/.test(text.trim()))
    throw new InputFault(`Grade ${index + 1} is "${text}", not a whole number from 0 to 5.`)
  return Number(text) as Grade
}

function required(name: string, values: Values): string {
  const value = values[name]
  if (value === undefined) throw new UsageFault(`--${name} is missing.`)
  return value
}

function oneOf<T extends string>(name: string, values: Values, allowed: readonly T[]): T {
  const value = required(name, values)
  if (!allowed.includes(value as T))
    throw new UsageFault(`--${name} is one of ${allowed.join(', ')}, not "${value}".`)
  return value as T
}

function integer(name: string, values: Values): number | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  if (!/^\d{1,10}$/.test(value)) throw new UsageFault(`--${name} is a whole number, not "${value}".`)
  return Number(value)
}

function readPack(values: Values): Knowledge {
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
function readReports(file: string) {
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

/** @returns the exit code. */
function main([name, ...rest]: readonly string[]): number {
  const command = name === undefined ? undefined : COMMANDS[name]
  const usage = command
    ? `Usage: ${command.usage}`
    : `Usage:\n  ${Object.values(COMMANDS)
        .map((c) => c.usage)
        .join('\n  ')}`
  if (rest.includes('--help') || name === '--help') {
    process.stderr.write(`${usage}\n`)
    return 0
  }
  try {
    if (!command)
      throw new UsageFault(name === undefined ? 'Which command?' : `There is no command "${name}".`)
    const values = parse(command, rest)
    const outputs = command.run(values)
    for (;;) {
      const { done, value } = outputs.next()
      if (!done) process.stdout.write(`${JSON.stringify(value)}\n`)
      else if (value === undefined) return 0
      else throw new InputFault(value as string)
    }
  } catch (error) {
    if (error instanceof UsageFault) {
      process.stderr.write(`${error.message}\n${usage}\n`)
      return 2
    }
    if (error instanceof InputFault) {
      process.stderr.write(`${error.message}\n`)
      return 1
    }
    throw error
  }
}

function parse(command: Command, args: readonly string[]): Values {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      strict: true,
      allowPositionals: command.takesFile === true,
    })
    const [file, ...more] = positionals
    if (more.length > 0) throw new Error(`Unexpected argument '${more[0]}'.`)
    return { ...values, ...(file !== undefined && { FILE: file }) } as Values
  } catch (error) {
    throw new UsageFault((error as Error).message)
  }
}

process.exitCode = main(process.argv.slice(2))

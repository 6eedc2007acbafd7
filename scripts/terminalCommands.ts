import { packs } from '#packs'
import {
  type Asked,
  ask,
  checkPool,
  enumeratePool,
  FORMATS,
  type Format,
  LANGS,
  type Lang,
  markLabel,
  openPack,
  type Text,
} from '#questions'
import { fsrs, type Grade, type Memory, type Scheduler, sm2 } from '#scheduling'
import { shortfallsOf, unaskedOf } from './checkSentences.ts'
import {
  InputFault,
  integer,
  langOf,
  oneOf,
  readGrade,
  readPack,
  readReports,
  required,
  type Values,
} from './terminalInput.ts'

export interface Command {
  readonly usage: string
  readonly options: Readonly<Record<string, { readonly type: 'string' }>>
  /** Whether a file stands after the command's name; its path is the value `FILE`. */
  readonly takesFile?: boolean
  /** Yields what is printed; the sentence it returns, if any, says what is wrong with the input after all. */
  readonly run: (values: Values) => Generator<unknown, string | undefined>
}

const string = { type: 'string' } as const
const packOptions = { pack: string, file: string }

/** Seeds are of 32 bits. */
const MOST_SEED = 0xffffffff
const MOST_PER_CARD = 10_000

/** Why a reported question cannot be shown again. */
const NOT_ASKED: Readonly<Record<Extract<Asked, { ok: false }>['problem'], Text>> = {
  'unknown-card': {
    ja: 'このカードはパックにありません。事実の ID を変えたか、別のパックです。--file でそのパックを指定してください。',
    en: 'No pack here has this card: the id of the fact was changed, or it is of another pack. Name that pack with --file.',
  },
  'format-not-possible': {
    ja: '今のパックでは、このカードをこの形式では出題しません。報告の後にパックが変わっています。',
    en: 'As the pack is now, this card is not asked in this format. The pack has changed since the report.',
  },
}

function perCard(values: Values): number | undefined {
  return integer('per-card', values, 1, MOST_PER_CARD)
}

export const COMMANDS: Readonly<Record<string, Command>> = {
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
      const seed = integer('seed', values, 0, MOST_SEED) ?? 0
      yield* enumeratePool(readPack(values), { lang, format, seed, perCard: perCard(values) })
      return undefined
    },
  },
  check: {
    usage: `kasane check --pack ID|--file PACK.json [--per-card N] [--lang ${LANGS.join('|')}]`,
    options: { ...packOptions, 'per-card': string, lang: string },
    *run(values): Generator<unknown, string | undefined> {
      const lang = langOf(values)
      const report = checkPool(readPack(values), perCard(values))
      yield report
      for (const line of unaskedOf(report, lang)) process.stderr.write(`${line}\n`)
      return report.ok ? undefined : shortfallsOf(report, lang).join('\n')
    },
  },
  reports: {
    usage: `kasane reports FILE [--file PACK.json] [--lang ${LANGS.join('|')}]`,
    options: { file: string, lang: string },
    takesFile: true,
    *run(values): Generator<unknown, string | undefined> {
      const lang = langOf(values)
      const knowledges = values.file === undefined ? packs.map(openPack) : [readPack(values)]
      for (const report of readReports(required('FILE', values), lang)) {
        const knowledge = knowledges.find((k) => k.cardById.has(report.card))
        const asked: Asked = knowledge
          ? ask(knowledge, report.card, report)
          : { ok: false, problem: 'unknown-card' }
        yield {
          ...report,
          at: new Date(report.at).toISOString(),
          question: asked.ok ? asked.question : null,
          ...(!asked.ok && { problem: asked.problem, why: NOT_ASKED[asked.problem][lang] }),
        }
      }
      return undefined
    },
  },
  mark: {
    usage: `kasane mark --pack ID|--file PACK.json --expected LABEL --answer TEXT [--lang ${LANGS.join('|')}]`,
    options: { ...packOptions, expected: string, answer: string, lang: string },
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

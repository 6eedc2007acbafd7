import { draft } from '../ask/ask.ts'
import { likenessOf } from '../ask/pool.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { fold } from '../mark/fold.ts'
import { FORMATS, type Format, type Question } from '../question.ts'
import { LANGS, type Lang, type Text } from '../text.ts'
import { chiSquareTail } from './chiSquare.ts'
import { faultsOf, RULES } from './index.ts'

/** One question that breaks a rule, so that the author can find and mend it. */
export interface ReportedFault {
  readonly question: string
  readonly stem: string
  readonly why: string
}

export interface RuleReport {
  readonly rule: string
  readonly number: number
  readonly source: string
  readonly repair: Text
  /** Options and wordings that were turned down before a question was made. */
  readonly rejected: number
  readonly faults: readonly ReportedFault[]
}

export interface LanguageReport {
  readonly questions: number
  readonly perFormat: Readonly<Record<Format, number>>
  /** Over the choices: how often the key stands in each place, and the chance of that by luck alone. */
  readonly keyPosition: { readonly counts: readonly number[]; readonly p: number }
  /** How often the key is the longest option, and how often it would be by luck alone. */
  readonly keyLongest: { readonly share: number; readonly expected: number }
  /** Facts that can be asked in at least one, two, three formats. */
  readonly facts: { readonly all: number; readonly one: number; readonly two: number; readonly three: number }
  /** Cards that no format can ask. */
  readonly silentCards: readonly string[]
}

export interface PoolReport {
  readonly ok: boolean
  readonly languages: Readonly<Record<Lang, LanguageReport>>
  readonly rules: readonly RuleReport[]
  /** Set rules that fell short, in words. */
  readonly setFaults: readonly string[]
}

/** Below this chance the places of the key are not even; small, because many sets are looked at. */
const SIGNIFICANT = 0.001
/** The key may be the longest this much more often than by luck. */
const LONGEST_SLACK = 0.15

/**
 * Runs every item rule over every question that the pack can give, in both languages, and looks at the whole: the places
 * and lengths of the keys, duplicates, coverage.
 *
 * @param seedsPerCard how many seeds each card is asked with in each format.
 */
export function checkPool(knowledge: Knowledge, seedsPerCard = 6): PoolReport {
  const rejected = new Map<string, number>()
  const faults = new Map<string, ReportedFault[]>()
  const reject = (rule: string) => rejected.set(rule, (rejected.get(rule) ?? 0) + 1)
  const report = (rule: string, fault: ReportedFault) => {
    const list = faults.get(rule)
    if (list) list.push(fault)
    else faults.set(rule, [fault])
  }
  const setFaults: string[] = []
  const languages = {} as Record<Lang, LanguageReport>
  for (const lang of LANGS) {
    const questions: Question[] = []
    const seen = new Set<string>()
    const formats = new Map<string, Set<Format>>()
    const heard = new Set<string>()
    for (const card of knowledge.cards) {
      for (const format of FORMATS) {
        for (let seed = 0; seed < seedsPerCard; seed++) {
          const item = draft(knowledge, card, { lang, format, seed }, reject)
          if (!item) break
          const { question } = item
          const broken = faultsOf(item)
          for (const { rule, why } of broken)
            report(rule.id, { question: question.id, stem: question.stem, why })
          if (broken.length > 0 || seen.has(likenessOf(question))) continue
          seen.add(likenessOf(question))
          questions.push(question)
          heard.add(card.id)
          const known = formats.get(card.fact) ?? new Set()
          formats.set(card.fact, known.add(format))
        }
      }
    }
    const counts = [...formats.values()].map((set) => set.size)
    const choices = questions.filter((q) => q.format === 'choice')
    const language: LanguageReport = {
      questions: questions.length,
      perFormat: Object.fromEntries(
        FORMATS.map((f) => [f, questions.filter((q) => q.format === f).length]),
      ) as Record<Format, number>,
      keyPosition: positionsOf(choices),
      keyLongest: longestOf(choices),
      facts: {
        all: knowledge.factById.size,
        one: counts.length,
        two: counts.filter((n) => n >= 2).length,
        three: counts.filter((n) => n >= 3).length,
      },
      silentCards: knowledge.cards.filter((c) => !heard.has(c.id)).map((c) => c.id),
    }
    languages[lang] = language
    setFaults.push(...setFaultsOf(lang, language))
  }
  const rules = RULES.map((rule) => ({
    rule: rule.id,
    number: rule.number,
    source: rule.source,
    repair: rule.repair,
    rejected: rejected.get(rule.id) ?? 0,
    faults: faults.get(rule.id) ?? [],
  }))
  return { ok: faults.size === 0 && setFaults.length === 0, languages, rules, setFaults }
}

function setFaultsOf(lang: Lang, { keyPosition, keyLongest, facts }: LanguageReport): string[] {
  const found: string[] = []
  if (keyPosition.p < SIGNIFICANT)
    found.push(`${lang}: the key stands at ${keyPosition.counts.join(', ')} (p = ${keyPosition.p})`)
  if (keyLongest.share > keyLongest.expected + LONGEST_SLACK) {
    found.push(
      `${lang}: the key is the longest option in ${keyLongest.share} of the choices, ${keyLongest.expected} would be luck`,
    )
  }
  if (facts.one < facts.all) found.push(`${lang}: ${facts.all - facts.one} facts cannot be asked at all`)
  return found
}

/** Choices with four options only: their places can be compared with one another. */
function positionsOf(choices: readonly Question[]) {
  const four = choices.filter((q) => q.options?.length === 4)
  const counts = [0, 1, 2, 3].map((place) => four.filter((q) => q.right?.[0] === place).length)
  const expected = four.length / 4
  const statistic = expected === 0 ? 0 : counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  return { counts, p: rounded(chiSquareTail(statistic, 3)) }
}

/** Where several options are equally long, each has its share of being the longest. */
function longestOf(choices: readonly Question[]) {
  let longest = 0
  let expected = 0
  for (const { options = [], right = [] } of choices) {
    const lengths = options.map((o) => [...fold(o)].length)
    const most = Math.max(...lengths)
    const atMost = lengths.filter((n) => n === most).length
    if (lengths[right[0] ?? -1] === most) longest += 1 / atMost
    expected += 1 / options.length
  }
  const all = Math.max(1, choices.length)
  return { share: rounded(longest / all), expected: rounded(expected / all) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

import { draft } from '../ask/ask.ts'
import type { Reject } from '../ask/choose.ts'
import { likenessOf } from '../ask/pool.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { FORMATS, type Format, type Question } from '../question.ts'
import { LANGS, type Lang, type Text } from '../text.ts'
import { faultsOf, RULES } from './index.ts'
import { checkSets, type SetReport, shareGivenAway } from './set/checkSets.ts'
import { type KeyPlaces, keyPlaces } from './set/evenPlaces.ts'
import { type KeyLengths, keyLengths } from './set/rarelyLongest.ts'
import { type Unasked, unaskedIn } from './unasked.ts'

/** One question that breaks a rule, so that the author can find and mend it. */
export interface ReportedFault {
  readonly question: string
  readonly fact: string
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
  readonly keyPosition: KeyPlaces
  readonly keyLongest: KeyLengths
  /** The share of pairs about two facts of which the first gives away the second. */
  readonly givenAway: number
  /** Facts that can be asked in at least one, two, three formats. */
  readonly facts: { readonly all: number; readonly one: number; readonly two: number; readonly three: number }
  /** Cards that no format can ask. */
  readonly silentCards: readonly string[]
  /** Those cards, and the wordings of the pack that no question uses, with the rules in their way. */
  readonly unasked: readonly Unasked[]
}

export interface PoolReport {
  readonly ok: boolean
  readonly languages: Readonly<Record<Lang, LanguageReport>>
  readonly rules: readonly RuleReport[]
  /** The rules that questions keep together. */
  readonly setRules: readonly SetReport[]
}

/**
 * Runs every item rule over every question that the pack can give, in both languages, and every set rule over all of them
 * and over exams composed of them.
 *
 * @param seedsPerCard how many seeds each card is asked with in each format.
 */
export function checkPool(knowledge: Knowledge, seedsPerCard = 6): PoolReport {
  const rejected = new Map<string, number>()
  const faults = new Map<string, ReportedFault[]>()
  const reject: Reject = (rule, count = 1) => rejected.set(rule, (rejected.get(rule) ?? 0) + count)
  const report = (rule: string, fault: ReportedFault) => {
    const list = faults.get(rule)
    if (list) list.push(fault)
    else faults.set(rule, [fault])
  }
  const pools: Record<Lang, readonly Question[]> = { ja: [], en: [] }
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
            report(rule.id, { question: question.id, fact: card.fact, stem: question.stem, why })
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
    const silentCards = knowledge.cards.filter((c) => !heard.has(c.id)).map((c) => c.id)
    pools[lang] = questions
    languages[lang] = {
      questions: questions.length,
      perFormat: Object.fromEntries(
        FORMATS.map((f) => [f, questions.filter((q) => q.format === f).length]),
      ) as Record<Format, number>,
      keyPosition: keyPlaces(questions),
      keyLongest: keyLengths(questions),
      givenAway: shareGivenAway(questions),
      facts: {
        all: knowledge.factById.size,
        one: counts.length,
        two: counts.filter((n) => n >= 2).length,
        three: counts.filter((n) => n >= 3).length,
      },
      silentCards,
      unasked: unaskedIn(knowledge, lang, silentCards),
    }
  }
  const rules = RULES.map((rule) => ({
    rule: rule.id,
    number: rule.number,
    source: rule.source,
    repair: rule.repair,
    rejected: rejected.get(rule.id) ?? 0,
    faults: faults.get(rule.id) ?? [],
  }))
  const setRules = checkSets(knowledge, pools)
  const ok = faults.size === 0 && setRules.every(({ findings }) => findings.length === 0)
  return { ok, languages, rules, setRules }
}

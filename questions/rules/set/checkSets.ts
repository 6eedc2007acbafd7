import { chance } from '../../ask/chance.ts'
import { groupBy, type Knowledge } from '../../knowledge/knowledge.ts'
import type { Question } from '../../question.ts'
import type { Lang, Text } from '../../text.ts'
import { composeSet, quotasOf } from './compose.ts'
import { givesAway } from './givesAway.ts'
import { poolRules, SESSION_RULES } from './index.ts'
import { factOf, rounded, type SetRule, type SetShortfall } from './setRule.ts'
import { sharesMet } from './sharesMet.ts'

/** Exams composed for the check, and how long each of them is. */
const EXAMS = 12
const EXAM_LENGTH = 20
/** So often lots are drawn anew where one question told too much for another to stand beside it: in a small pack one may tell all. */
const LOTS = 8
/** An exam over a small pack asks for this share of its facts: more of them would tell of each other. */
const EXAM_SHARE = 0.5
/** Pairs drawn to see how many give one another away. */
const PAIRS = 20_000

export interface SetReport {
  readonly rule: string
  readonly source: string
  readonly repair: Text
  /** Questions that were passed over for the rule while exams were composed. */
  readonly rejected: number
  readonly findings: readonly (SetShortfall & { readonly lang: Lang })[]
}

/**
 * Runs every set rule: those for all that the pack can ask over the whole of it, and those for a session over exams that
 * are composed from it, each topic weighing as much as it has facts.
 */
export function checkSets(
  knowledge: Knowledge,
  pools: Readonly<Record<Lang, readonly Question[]>>,
): readonly SetReport[] {
  const topicOf = rootTopicOf(knowledge)
  const shares = sharesOf(knowledge, topicOf)
  const size = Math.min(EXAM_LENGTH, Math.ceil(knowledge.factById.size * EXAM_SHARE))
  const overExam = [...SESSION_RULES, sharesMet(shares, size, ({ topic }) => topicOf(topic))]
  const overPool = poolRules(knowledge)
  const rejected = new Map<string, number>()
  const reject = (rule: string) => rejected.set(rule, (rejected.get(rule) ?? 0) + 1)
  const findings = new Map<string, (SetShortfall & { lang: Lang })[]>()
  const run = (rules: readonly SetRule[], lang: Lang, questions: readonly Question[]) => {
    for (const { id, check } of rules) {
      const found = check(questions).map((shortfall) => ({ lang, ...shortfall }))
      findings.set(id, [...(findings.get(id) ?? []), ...found])
    }
  }
  for (const [lang, questions] of Object.entries(pools) as [Lang, readonly Question[]][]) {
    run(overPool, lang, questions)
    for (let seed = 0; seed < EXAMS; seed++) {
      const quotas = quotasOf(shares, size)
      let exam: readonly Question[] = []
      for (let lot = 0; lot < LOTS && exam.length < size; lot++) {
        const luck = chance(seed + lot * EXAMS)
        exam = composeSet(questions, quotas, ({ topic }) => topicOf(topic), luck, reject)
      }
      run(overExam, lang, exam)
    }
  }
  return [...new Set([...overPool, ...overExam])].map(({ id, source, repair }) => ({
    rule: id,
    source,
    repair,
    rejected: rejected.get(id) ?? 0,
    findings: findings.get(id) ?? [],
  }))
}

/** How many of all pairs of questions about two facts give one another away, by a sample that is always the same. */
export function shareGivenAway(questions: readonly Question[]): number {
  const luck = chance(0)
  let pairs = 0
  let given = 0
  for (let i = 0; i < PAIRS && questions.length > 1; i++) {
    const a = questions[luck.below(questions.length)] as Question
    const b = questions[luck.below(questions.length)] as Question
    if (factOf(a) === factOf(b)) continue
    pairs++
    if (givesAway(a, b)) given++
  }
  return rounded(given / Math.max(1, pairs))
}

/** The topic at the top of the tree above a topic. */
function rootTopicOf({ pack }: Knowledge): (topic: string) => string {
  const parents = new Map(pack.topics.map(({ id, parent }) => [id, parent]))
  const rootOf = (topic: string): string => {
    const parent = parents.get(topic)
    return parent === undefined ? topic : rootOf(parent)
  }
  return rootOf
}

/** The share of each top topic in the facts of the pack. */
function sharesOf({ factById }: Knowledge, topicOf: (topic: string) => string): ReadonlyMap<string, number> {
  const facts = groupBy(factById.values(), ({ topic }) => topicOf(topic))
  return new Map([...facts].map(([topic, own]) => [topic, own.length / factById.size]))
}

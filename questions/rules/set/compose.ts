import type { Chance } from '../../ask/chance.ts'
import { groupBy } from '../../knowledge/knowledge.ts'
import type { Question } from '../../question.ts'
import { givesAway } from './givesAway.ts'
import { factOf } from './setRule.ts'

/** So many questions of a fact are tried before another fact takes its turn. */
const TRIES = 8

/**
 * Composes a set as an exam is composed: by lot, each topic with its share, each fact once, no question giving away another
 * in whichever order they are read.
 *
 * @param wanted how many questions each topic has
 * @param reject told the rule that a question on the way fell short of
 * @returns fewer than were wanted where a topic has no more that can stand beside the others.
 */
export function composeSet(
  questions: readonly Question[],
  wanted: ReadonlyMap<string, number>,
  topicOf: (question: Question) => string | undefined,
  chance: Chance,
  reject: (rule: string) => void = () => undefined,
): readonly Question[] {
  const byFact = groupBy(questions, factOf)
  const chosen: Question[] = []
  const left = new Map(wanted)
  for (const own of chance.shuffle([...byFact.values()])) {
    const topic = own[0] && topicOf(own[0])
    const more = (topic !== undefined && left.get(topic)) || 0
    if (topic === undefined || more === 0) continue
    const fitting = chance
      .shuffle(own)
      .slice(0, TRIES)
      .find((question) => {
        const isFree = !chosen.some((c) => givesAway(c, question) || givesAway(question, c))
        if (!isFree) reject('none-given-away')
        return isFree
      })
    if (!fitting) continue
    chosen.push(fitting)
    left.set(topic, more - 1)
  }
  return chance.shuffle(chosen)
}

/** Whole numbers that add up to `size`, as near to the shares as can be (largest remainder). */
export function quotasOf(shares: ReadonlyMap<string, number>, size: number): ReadonlyMap<string, number> {
  const quotas = new Map([...shares].map(([topic, share]) => [topic, Math.floor(share * size)]))
  const given = [...quotas.values()].reduce((sum, n) => sum + n, 0)
  const remainder = ([topic, share]: readonly [string, number]) => share * size - (quotas.get(topic) ?? 0)
  const neediest = [...shares].sort((a, b) => remainder(b) - remainder(a)).slice(0, size - given)
  for (const [topic] of neediest) quotas.set(topic, (quotas.get(topic) ?? 0) + 1)
  return quotas
}

import { type Blueprint, examTopicOf, weightsOf } from '#exam'
import type { Knowledge } from '#questions'
import type { ExamGoal } from '#scheduling'
import type { GoalRow, TopicName } from '#storage'

/** An exam with a date, and what it asks. */
export interface PlannedExam {
  readonly goal: GoalRow
  readonly blueprint: Blueprint
  /**
   * The exam as a plan sees it. Its weights are by the topics of the packs and not by those of the blueprint, so that
   * exams that divide one subject in different ways can share the cards.
   */
  readonly exam: ExamGoal
  /** The topic of the blueprint for which a topic of a pack counts. */
  readonly topicOf: ReadonlyMap<TopicName, TopicName>
}

/**
 * Divides the weight of each topic of the blueprint among the topics of the packs that count for it, by their cards, so
 * that every card of a topic of the blueprint is worth the same. A topic without cards keeps its weight: that much of the
 * exam cannot be learned here.
 *
 * @param cards every card that may come, with its topic among those of all packs
 * @param isMockSat whether the mock of the last days has been sat
 */
export function planExam(
  goal: GoalRow,
  blueprint: Blueprint,
  cards: readonly { readonly topic: TopicName }[],
  packs: readonly Knowledge[],
  isMockSat = false,
): PlannedExam {
  const parents = parentsIn(packs)
  const topicOf = new Map<TopicName, TopicName>()
  const own = new Map<TopicName, number>()
  const all = new Map<TopicName, number>()
  for (const { topic } of cards) {
    const counted = topicOf.get(topic) ?? examTopicOf(blueprint, topic, (name) => parents.get(name))
    if (counted === undefined) continue
    topicOf.set(topic, counted)
    own.set(topic, (own.get(topic) ?? 0) + 1)
    all.set(counted, (all.get(counted) ?? 0) + 1)
  }
  const weights: Record<TopicName, number> = {}
  for (const [counted, weight] of Object.entries(weightsOf(blueprint))) {
    const cardsInAll = all.get(counted)
    if (cardsInAll === undefined) weights[counted] = weight
    for (const [topic, count] of own) {
      if (topicOf.get(topic) === counted) weights[topic] = (weight * count) / (cardsInAll ?? 1)
    }
  }
  const mockMinutes = isMockSat ? 0 : goal.mockMinutes
  return { goal, blueprint, topicOf, exam: { id: goal.id, day: goal.day, weights, mockMinutes } }
}

/** The topic above each topic that has one, by their names among those of all packs. */
function parentsIn(packs: readonly Knowledge[]): ReadonlyMap<TopicName, TopicName> {
  return new Map(
    packs.flatMap(({ pack: { id: pack, topics } }) =>
      topics.flatMap(({ id, parent }) => (parent ? [[`${pack}/${id}`, `${pack}/${parent}`] as const] : [])),
    ),
  )
}

import { availableFacts, type Blueprint } from '#exam'
import type { Knowledge, Text } from '#questions'

/** A topic of the shelf as the editor lists it. */
export interface TopicRow {
  /** Its name among those of all packs. */
  readonly name: string
  readonly label: Text
  /** How many topics stand above it. */
  readonly depth: number
  /** The facts that can be asked of it, those of subtopics that are not listed themselves with them. */
  readonly facts: number
  /** null where the blueprint does not list it. */
  readonly weight: number | null
}

/** The topics of a pack in their order, each beneath the one above it, with what a blueprint says of it. */
export function topicRows(blueprint: Blueprint, knowledge: Knowledge): TopicRow[] {
  const { id, topics } = knowledge.pack
  const weights = new Map(blueprint.topics.map(({ topic, weight }) => [topic, weight]))
  const nameOf = (topic: string): string => `${id}/${topic}`
  const all = topics.map((topic) => ({ topic: nameOf(topic.id), weight: 1 }))
  const own = availableFacts({ ...blueprint, topics: all }, [knowledge])
  const childrenOf = (parent: string | undefined) => topics.filter((topic) => topic.parent === parent)
  const factsOf = (topic: string): number =>
    childrenOf(topic)
      .filter((child) => !weights.has(nameOf(child.id)))
      .reduce((sum, child) => sum + factsOf(child.id), own[nameOf(topic)] ?? 0)
  const rowsUnder = (parent: string | undefined, depth: number): TopicRow[] =>
    childrenOf(parent).flatMap(({ id: topic, label }) => [
      {
        name: nameOf(topic),
        label,
        depth,
        facts: factsOf(topic),
        weight: weights.get(nameOf(topic)) ?? null,
      },
      ...rowsUnder(topic, depth + 1),
    ])
  return rowsUnder(undefined, 0)
}

import { type Format, formatsOf, type Knowledge, LANGS } from '#questions'
import { type Blueprint, examTopicOf } from './blueprint.ts'

/** `pack/fact`: what may stand once in an exam. */
export type FactName = string

/** How many facts of each topic of the blueprint can be asked: what an editor of blueprints shows beside the weights. */
export function availableFacts(
  blueprint: Blueprint,
  shelf: readonly Knowledge[],
): Readonly<Record<string, number>> {
  return Object.fromEntries([...factsByTopic(blueprint, shelf)].map(([topic, facts]) => [topic, facts.size]))
}

/** A card that an exam may ask. */
export interface Askable {
  readonly knowledge: Knowledge
  readonly card: string
}

export function factName(card: string): FactName {
  return card.slice(0, card.lastIndexOf('/'))
}

/** Of each topic of the blueprint the facts that can be asked, each with its cards. */
export function factsByTopic(
  blueprint: Blueprint,
  shelf: readonly Knowledge[],
): Map<string, Map<FactName, Askable[]>> {
  const topics = new Map<string, Map<FactName, Askable[]>>()
  for (const knowledge of shelf) {
    const { id, topics: tree } = knowledge.pack
    const parents = new Map(
      tree.map((topic) => [`${id}/${topic.id}`, topic.parent && `${id}/${topic.parent}`]),
    )
    for (const card of knowledge.cards) {
      const topic = examTopicOf(blueprint, `${id}/${card.topic}`, (name) => parents.get(name))
      if (topic === undefined || usableFormats(blueprint, knowledge, card.id).length === 0) continue
      const facts = topics.get(topic) ?? new Map<FactName, Askable[]>()
      topics.set(topic, facts)
      const cards = facts.get(factName(card.id)) ?? []
      facts.set(factName(card.id), cards)
      cards.push({ knowledge, card: card.id })
    }
  }
  return topics
}

/** The formats of the exam in which a card can be asked in every language that may come. */
export function usableFormats({ lang, formats }: Blueprint, knowledge: Knowledge, card: string): Format[] {
  const langs = lang === 'mixed' ? LANGS : [lang]
  return formats.filter((format) => langs.every((l) => formatsOf(knowledge, card, l).includes(format)))
}

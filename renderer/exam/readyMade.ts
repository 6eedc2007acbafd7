import type { Format, Knowledge } from '#questions'
import { availableFacts } from './askable.ts'
import type { Blueprint } from './blueprint.ts'

/** What examinations on paper and screen mostly ask in. */
const FORMATS: readonly Format[] = ['choice', 'multiple', 'matching', 'sorting']

const MOST_QUESTIONS = 40
/** Certifications mostly ask for 70 %. */
const PASS_SHARE = 0.7

/**
 * A blueprint for a pack, to begin with and to change: its chapters weigh what they have to ask, it asks for no more than
 * half of the facts, so that the exam can be taken again with other questions, and gives a minute for each.
 *
 * A topic that stands in no section of the source is about the source, and not asked.
 */
export function readyMade(
  id: string,
  title: string,
  knowledge: Knowledge,
  lang: Blueprint['lang'],
): Blueprint {
  const chapters = knowledge.pack.topics.filter(({ parent, section }) => !parent && section.length > 0)
  const names = chapters.map((topic) => `${knowledge.pack.id}/${topic.id}`)
  const blank: Blueprint = {
    id,
    title,
    topics: names.map((topic) => ({ topic, weight: 1 })),
    questions: 0,
    minutes: 0,
    passShare: PASS_SHARE,
    lang,
    formats: FORMATS,
  }
  const facts = availableFacts(blank, [knowledge])
  const topics = names.flatMap((topic) => {
    const weight = facts[topic] ?? 0
    return weight > 0 ? [{ topic, weight }] : []
  })
  const all = topics.reduce((sum, { weight }) => sum + weight, 0)
  const questions = Math.min(MOST_QUESTIONS, Math.ceil(all / 2))
  return { ...blank, topics, questions, minutes: questions }
}

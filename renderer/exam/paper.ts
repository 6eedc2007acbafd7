import {
  ask,
  type Chance,
  chance,
  type Format,
  formatsOf,
  givesAway,
  type Knowledge,
  LANGS,
  type Question,
} from '#questions'
import { allot, type Blueprint, examTopicOf, type Quota } from './blueprint.ts'

/** One question of an exam, with the topic of the blueprint that it counts for. */
export interface ExamQuestion {
  readonly topic: string
  readonly question: Question
}

/**
 * A drawn exam. It holds its questions whole, so that it can be sat and read again even after its pack has changed. Plain
 * data, and it never changes: what does is the `MockExam`.
 */
export interface Paper {
  readonly id: string
  readonly blueprint: Blueprint
  readonly questions: readonly ExamQuestion[]
  /** What the blueprint asked for, and what could be given without asking a fact twice or giving an answer away. */
  readonly quotas: readonly Quota[]
}

export type Drawn =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly problem: 'nothing-to-ask' }

/** `pack/fact`: what may stand once in an exam. */
export type FactName = string

/** So many drawings are tried before an exam is shorter than its topics would allow. */
const TRIES = 5

/** So many seeds are tried before a card is given up in a format. */
const SEEDS = 4

/**
 * Draws an exam. No fact stands in it twice, and no question gives away the answer of another. Facts that an earlier exam asked come only where their topic has no others,
 * and then those first that were asked longest ago: an exam that is taken again has other questions as far as there are
 * any.
 *
 * @param shelf the packs that are open
 * @param seed the same seed draws the same exam
 * @param asked the facts of each earlier exam (`factsOf`), the oldest exam first
 */
export function drawPaper(
  id: string,
  blueprint: Blueprint,
  shelf: readonly Knowledge[],
  seed: number,
  asked: readonly (readonly FactName[])[] = [],
): Drawn {
  const luck = chance(seed)
  const lastAsked = new Map(asked.flatMap((names, exam) => names.map((name) => [name, exam])))
  const facts = factsByTopic(blueprint, shelf)
  const wanted = allot(blueprint, Object.fromEntries([...facts].map(([topic, own]) => [topic, own.size])))
  let drawn = drawTopics(blueprint, wanted, facts, luck, lastAsked)
  for (let i = 1; i < TRIES && countOf(drawn) < wanted.reduce((sum, { given }) => sum + given, 0); i++) {
    const again = drawTopics(blueprint, wanted, facts, luck, lastAsked)
    if (countOf(again) > countOf(drawn)) drawn = again
  }
  const quotas = wanted.map((quota) => ({ ...quota, given: drawn.get(quota.topic)?.length ?? 0 }))
  const questions = luck.shuffle([...drawn.values()].flat())
  if (questions.length === 0) return { ok: false, problem: 'nothing-to-ask' }
  return { ok: true, paper: { id, blueprint, questions, quotas } }
}

/** The facts that an exam asked. */
export function factsOf(paper: Paper): FactName[] {
  return paper.questions.map(({ question }) => factName(question.card))
}

/** How many facts of each topic of the blueprint can be asked: what an editor of blueprints shows beside the weights. */
export function availableFacts(
  blueprint: Blueprint,
  shelf: readonly Knowledge[],
): Readonly<Record<string, number>> {
  return Object.fromEntries([...factsByTopic(blueprint, shelf)].map(([topic, facts]) => [topic, facts.size]))
}

interface Askable {
  readonly knowledge: Knowledge
  readonly card: string
}

function factName(card: string): FactName {
  return card.slice(0, card.lastIndexOf('/'))
}

/** Of each topic of the blueprint the facts that can be asked, each with its cards. */
function factsByTopic(
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
function usableFormats({ lang, formats }: Blueprint, knowledge: Knowledge, card: string): Format[] {
  const langs = lang === 'mixed' ? LANGS : [lang]
  return formats.filter((format) => langs.every((l) => formatsOf(knowledge, card, l).includes(format)))
}

type Drawing = ReadonlyMap<string, readonly ExamQuestion[]>

function countOf(drawn: Drawing): number {
  return [...drawn.values()].reduce((sum, questions) => sum + questions.length, 0)
}

/** The questions of each topic. Who has least to choose from chooses first: what is drawn rules out what it gives away. */
function drawTopics(
  blueprint: Blueprint,
  wanted: readonly Quota[],
  facts: ReadonlyMap<string, ReadonlyMap<FactName, readonly Askable[]>>,
  luck: Chance,
  lastAsked: ReadonlyMap<FactName, number>,
): Drawing {
  const drawn = new Map<string, readonly ExamQuestion[]>()
  const spare = ({ topic, given }: Quota): number => (facts.get(topic)?.size ?? 0) - given
  for (const { topic, given } of wanted.toSorted((a, b) => spare(a) - spare(b))) {
    const before = [...drawn.values()].flat().map(({ question }) => question)
    drawn.set(topic, drawTopic(blueprint, topic, facts.get(topic), given, luck, lastAsked, before))
  }
  return drawn
}

function drawTopic(
  blueprint: Blueprint,
  topic: string,
  facts: ReadonlyMap<FactName, readonly Askable[]> | undefined,
  count: number,
  luck: Chance,
  lastAsked: ReadonlyMap<FactName, number>,
  before: readonly Question[],
): ExamQuestion[] {
  const names = luck.shuffle([...(facts?.keys() ?? [])])
  const freshFirst = names.toSorted((a, b) => (lastAsked.get(a) ?? -1) - (lastAsked.get(b) ?? -1))
  const questions: ExamQuestion[] = []
  for (const name of freshFirst) {
    if (questions.length === count) break
    const others = [...before, ...questions.map(({ question }) => question)]
    const question = drawQuestion(blueprint, facts?.get(name) ?? [], luck, others)
    if (question) questions.push({ topic, question })
  }
  return questions
}

/**
 * One question of a fact, by lot: which of its cards, in which format and language, with which seed. It gives away the
 * answer of none of the others, nor do they give away its own: on paper, every question can be read before every other.
 */
function drawQuestion(
  blueprint: Blueprint,
  cards: readonly Askable[],
  luck: Chance,
  others: readonly Question[],
): Question | undefined {
  const lang = blueprint.lang === 'mixed' ? (luck.shuffle(LANGS)[0] ?? 'ja') : blueprint.lang
  for (const { knowledge, card } of luck.shuffle(cards)) {
    for (const format of luck.shuffle(usableFormats(blueprint, knowledge, card))) {
      const first = luck.below(2 ** 30)
      for (let i = 0; i < SEEDS; i++) {
        const asked = ask(knowledge, card, { lang, format, seed: first + i })
        if (asked.ok && !others.some((other) => areCueing(asked.question, other))) return asked.question
      }
    }
  }
  return undefined
}

function areCueing(a: Question, b: Question): boolean {
  return givesAway(a, b) || givesAway(b, a)
}

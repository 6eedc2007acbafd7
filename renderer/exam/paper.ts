import { ask, type Chance, chance, givesAway, type Knowledge, LANGS, type Question } from '#questions'
import { type Askable, type FactName, factName, factsByTopic, usableFormats } from './askable.ts'
import { allot, type Blueprint, type Quota } from './blueprint.ts'

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

/** So many drawings are tried before an exam is shorter, or asks more again, than its topics would allow. */
const TRIES = 5

/** So many seeds are tried before a card is given up in a format. */
const SEEDS = 4

/**
 * Draws an exam. No fact stands in it twice, and no question gives away the answer of another. Facts that an earlier exam
 * asked come only where their topic has no others that could stand beside the rest, and then those first that were asked
 * longest ago: an exam that is taken again has other questions as far as there are any.
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
  const freshIn = (topic: string) =>
    [...(facts.get(topic)?.keys() ?? [])].filter((name) => !lastAsked.has(name))
  const fewestAgain = sum(wanted.map(({ topic, given }) => Math.max(0, given - freshIn(topic).length)))
  const most = sum(wanted.map(({ given }) => given))
  let drawn = drawTopics(blueprint, wanted, facts, luck, lastAsked)
  for (let i = 1; i < TRIES && (countOf(drawn) < most || countAgain(drawn, lastAsked) > fewestAgain); i++) {
    const other = drawTopics(blueprint, wanted, facts, luck, lastAsked)
    const more = countOf(other) - countOf(drawn)
    if (more > 0 || (more === 0 && countAgain(other, lastAsked) < countAgain(drawn, lastAsked))) drawn = other
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

type Drawing = ReadonlyMap<string, readonly ExamQuestion[]>

function countOf(drawn: Drawing): number {
  return sum([...drawn.values()].map((questions) => questions.length))
}

/** How many of the questions ask a fact that an earlier exam asked. */
function countAgain(drawn: Drawing, lastAsked: ReadonlyMap<FactName, number>): number {
  return [...drawn.values()].flat().filter(({ question }) => lastAsked.has(factName(question.card))).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
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

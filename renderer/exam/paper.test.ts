import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packs } from '#packs'
import { ask, checkSession, FORMATS, type Knowledge, openPack } from '#questions'
import { availableFacts } from './askable.ts'
import type { Blueprint } from './blueprint.ts'
import { drawPaper, factsOf, type Paper } from './paper.ts'
import { readyMade } from './readyMade.ts'

const shelf = packs.map(openPack)
const [knowledge] = shelf as [Knowledge]
const pack = knowledge.pack.id

const blueprint: Blueprint = {
  id: 'b',
  title: 'Virtualization',
  topics: [
    { topic: `${pack}/server`, weight: 3 },
    { topic: `${pack}/desktop`, weight: 1 },
    { topic: `${pack}/management`, weight: 2 },
  ],
  questions: 12,
  minutes: 20,
  passShare: 0.7,
  lang: 'ja',
  formats: ['choice', 'multiple'],
}

function draw(seed: number, changes: Partial<Blueprint> = {}, asked?: readonly (readonly string[])[]): Paper {
  const drawn = drawPaper('paper', { ...blueprint, ...changes }, shelf, seed, asked)
  if (!drawn.ok) throw new Error(drawn.problem)
  return drawn.paper
}

function perTopic(paper: Paper): number[] {
  return paper.quotas.map(
    ({ topic }) => paper.questions.filter((question) => question.topic === topic).length,
  )
}

const seeds = fc.nat(2 ** 31)

describe('a drawn exam', () => {
  test('has of each topic as many questions as its weight asks for', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(perTopic(draw(seed))).toEqual([6, 2, 4])
      }),
      { numRuns: 20 },
    )
  })

  test('asks no fact twice, in its language and formats only, and each question is what its name says', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('ja' as const, 'en' as const, 'mixed' as const), (seed, lang) => {
        const paper = draw(seed, { lang, questions: 30 })
        expect(new Set(paper.questions.map(({ question }) => question.fact)).size).toBe(
          paper.questions.length,
        )
        for (const { question } of paper.questions) {
          expect(blueprint.formats).toContain(question.format)
          if (lang !== 'mixed') expect(question.lang).toBe(lang)
          const { format, lang: own, seed: seedOfQuestion } = question
          const again = ask(knowledge, question.card, { format, lang: own, seed: seedOfQuestion })
          expect(again).toEqual({ ok: true, question })
        }
      }),
      { numRuns: 20 },
    )
  })

  test('in both languages has questions of each', () => {
    const langs = draw(1, { lang: 'mixed', questions: 30 }).questions.map(({ question }) => question.lang)
    expect(new Set(langs)).toEqual(new Set(['ja', 'en']))
  })

  test('in both languages asks only what can be asked in each', () => {
    const topics = knowledge.pack.topics.map(({ id }) => ({ topic: `${pack}/${id}`, weight: 1 }))
    const facts = (lang: Blueprint['lang']) => {
      const available = availableFacts({ ...blueprint, topics, lang, formats: ['multiple'] }, shelf)
      return Object.values(available).reduce((a, b) => a + b, 0)
    }
    expect(facts('mixed')).toBeGreaterThan(0)
    expect(facts('mixed')).toBeLessThanOrEqual(Math.min(facts('ja'), facts('en')))
  })

  test('is the same for the same seed, and another for another', () => {
    expect(draw(5)).toEqual(draw(5))
    expect(factsOf(draw(5))).not.toEqual(factsOf(draw(6)))
  })

  test('mixes the topics', () => {
    const topics = draw(3, { questions: 30 }).questions.map(({ topic }) => topic)
    const changes = topics.filter((topic, i) => topic !== topics[i - 1]).length
    expect(changes).toBeGreaterThan(10)
  })

  test('taken again has other questions as long as the topic has others', () => {
    const first = draw(1)
    const again = draw(2, {}, [factsOf(first)])
    expect(factsOf(again).filter((fact) => factsOf(first).includes(fact))).toEqual([])
    // With every fact asked before, it still has all its questions.
    const all = knowledge.cards.map(({ id }) => id.slice(0, id.lastIndexOf('/')))
    expect(perTopic(draw(2, {}, [all]))).toEqual([6, 2, 4])
  })

  test('taken again asks nothing twice where the topic has enough, though some of it gives other answers away', () => {
    const topic = `${pack}/server`
    const changes = { ...readyMade('b', '', knowledge, 'ja'), topics: [{ topic, weight: 1 }] }
    const available = availableFacts({ ...blueprint, ...changes }, shelf)[topic] as number
    const half = { ...changes, questions: Math.floor(available / 2) }
    for (let seed = 0; seed < 12; seed++) {
      const first = factsOf(draw(seed, half))
      const again = factsOf(draw(seed + 100, half, [first]))
      expect(again).toHaveLength(half.questions)
      expect(again.filter((fact) => first.includes(fact))).toEqual([])
    }
  })

  test('taken again when all has been asked, has what was asked longest ago', () => {
    const half = { questions: 14, topics: [{ topic: `${pack}/management`, weight: 1 }] }
    const first = factsOf(draw(1, half))
    const second = factsOf(draw(2, half, [first]))
    const third = factsOf(draw(3, half, [first, second]))
    const only = (a: readonly string[], b: readonly string[]) => a.filter((fact) => !b.includes(fact))
    expect(third).toEqual(expect.arrayContaining(only(first, second)))
  })

  test('says what it could not give: a topic with too few facts gets what it has', () => {
    const paper = draw(1, { questions: 200, topics: [{ topic: `${pack}/snapshot`, weight: 1 }] })
    const available = availableFacts(paper.blueprint, shelf)[`${pack}/snapshot`] as number
    const given = paper.questions.length
    expect(given).toBeGreaterThan(0)
    expect(given).toBeLessThanOrEqual(available)
    expect(paper.quotas).toEqual([{ topic: `${pack}/snapshot`, wanted: 200, given }])
  })

  test('gives no answer away, in whatever order it is read, however much of the pack it asks', () => {
    const topics = knowledge.pack.topics
      .filter(({ parent }) => !parent)
      .map(({ id }) => ({ topic: `${pack}/${id}`, weight: knowledge.cards.length }))
    const formats = fc.constantFrom(blueprint.formats, FORMATS)
    fc.assert(
      fc.property(seeds, formats, fc.integer({ min: 20, max: 90 }), (seed, formats, count) => {
        const paper = draw(seed, { topics, formats, questions: count, lang: 'mixed' })
        const questions = paper.questions.map(({ question }) => question)
        expect(checkSession(questions)).toEqual([])
        expect(checkSession(questions.toReversed())).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('is as long as it should be where the pack has twice as much to ask', () => {
    const whole = { ...readyMade('b', '', knowledge, 'ja') }
    for (let seed = 0; seed < 20; seed++) {
      expect(draw(seed, whole).questions).toHaveLength(whole.questions)
    }
  })

  test('counts a subtopic that is listed for itself and not for the topic above it', () => {
    const server = { topic: `${pack}/server`, weight: 1 }
    const hosted = { topic: `${pack}/server/hosted`, weight: 1 }
    const of = (topics: Blueprint['topics']) => availableFacts({ ...blueprint, topics }, shelf)
    const whole = of([server])[server.topic] as number
    const apart = of([server, hosted])
    expect(apart[hosted.topic]).toBeGreaterThan(0)
    expect((apart[server.topic] as number) + (apart[hosted.topic] as number)).toBe(whole)
  })

  test('of topics that no pack has is nothing, and says so', () => {
    const topics = [{ topic: 'nowhere/at-all', weight: 1 }]
    expect(drawPaper('paper', { ...blueprint, topics }, shelf, 1)).toEqual({
      ok: false,
      problem: 'nothing-to-ask',
    })
  })
})

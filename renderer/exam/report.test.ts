import { describe, expect, test } from 'vitest'
import { packs } from '#packs'
import { type Answer, type Knowledge, openPack, type Question } from '#questions'
import type { Blueprint } from './blueprint.ts'
import { compareExams } from './history.ts'
import { beginExam, type ExamEvent, type HandedInExam, reduceExam } from './mockExam.ts'
import { drawPaper, type Paper } from './paper.ts'
import { type ExamReport, reportOf, toPractise } from './report.ts'

const shelf = packs.map(openPack)
const [knowledge] = shelf as [Knowledge]
const pack = knowledge.pack.id
const START = 1_700_000_000_000

const blueprint: Blueprint = {
  id: 'b',
  title: 'Virtualization',
  topics: [
    { topic: `${pack}/server`, weight: 3 },
    { topic: `${pack}/management`, weight: 2 },
    { topic: `${pack}/wiki`, weight: 0 },
  ],
  questions: 10,
  minutes: 20,
  passShare: 0.7,
  lang: 'en',
  formats: ['choice'],
}
const drawn = drawPaper('paper', blueprint, shelf, 1)
const paper = (drawn as { paper: Paper }).paper

function right({ right: indexes = [] }: Question): Answer {
  return { kind: 'chosen', options: indexes }
}

function wrong({ options = [], right: indexes = [] }: Question): Answer {
  return { kind: 'chosen', options: [options.findIndex((_, i) => !indexes.includes(i))] }
}

/** An exam in which these numbers are answered wrongly or left blank and all else rightly. */
function sit(
  mistakes: readonly number[],
  blank: readonly number[],
  more: readonly ExamEvent[] = [],
): HandedInExam {
  const answers = paper.questions.flatMap(({ question }, i): ExamEvent[] =>
    blank.includes(i)
      ? []
      : [
          {
            type: 'answered',
            question: i,
            answer: mistakes.includes(i) ? wrong(question) : right(question),
            at: START,
          },
        ],
  )
  const events: ExamEvent[] = [...answers, ...more, { type: 'handedIn', at: START + 60_000 }]
  return events.reduce(reduceExam, beginExam('paper', 10, 20, START)) as HandedInExam
}

function report(
  mistakes: readonly number[],
  blank: readonly number[],
  more: readonly ExamEvent[] = [],
): ExamReport {
  const reported = reportOf(sit(mistakes, blank, more), paper, () => knowledge)
  if (!reported.ok) throw new Error(reported.problem)
  return reported.report
}

describe('the report', () => {
  test('sets the score against the pass mark: met exactly it is passed, with one less it is not', () => {
    expect(report([0, 1], [2])).toMatchObject({
      right: 7,
      questions: 10,
      isPassed: true,
      tookMs: 60_000,
      by: 'hand',
    })
    expect(report([0, 1, 3], [2])).toMatchObject({ right: 6, isPassed: false })
  })

  test('counts each topic, and the topics sum to the whole', () => {
    const { topics } = report([0, 1], [2])
    expect(topics.map(({ topic, questions }) => [topic, questions])).toEqual([
      [`${pack}/server`, 6],
      [`${pack}/management`, 4],
    ])
    expect(topics.reduce((sum, topic) => sum + topic.right, 0)).toBe(7)
    for (const { topic, right: count } of topics) {
      const missed = [0, 1, 2].filter((i) => paper.questions[i]?.topic === topic).length
      expect(count).toBe(paper.questions.filter((question) => question.topic === topic).length - missed)
    }
  })

  test('lists what was wrong, flagged and guessed, a blank among the wrong', () => {
    const found = report(
      [0],
      [2],
      [
        { type: 'flagged', question: 4, isFlagged: true, at: START },
        { type: 'guessed', question: 0, isGuessed: true, at: START },
        { type: 'guessed', question: 5, isGuessed: true, at: START },
      ],
    )
    expect([found.wrong, found.flagged, found.guessed]).toEqual([[0, 2], [4], [0, 5]])
    expect(found.markings[2]).toBeNull()
    expect(found.markings[0]?.verdict).toBe('other')
    expect(toPractise(found, paper)).toEqual([0, 2, 4, 5].map((i) => paper.questions[i]?.question.card))
  })

  test('of an exam that time handed in counts its full time', () => {
    const late = reduceExam(beginExam('paper', 10, 20, START), { type: 'ticked', at: START + 86_400_000 })
    const reported = reportOf(late as HandedInExam, paper, () => knowledge)
    expect(reported).toMatchObject({
      ok: true,
      report: { right: 0, isPassed: false, by: 'time', tookMs: 1_200_000 },
    })
  })

  test('says when a pack is missing instead of counting its questions wrong', () => {
    expect(reportOf(sit([], []), paper, () => undefined)).toEqual({ ok: false, problem: 'pack-missing' })
  })
})

describe('past exams', () => {
  const first = report([0, 1, 2, 3], [])
  const second = { ...report([0], []), startedAt: START + 1000 }

  test('are compared with the one before, whole and topic by topic, in the order in which they were taken', () => {
    const [a, b] = compareExams([second, first])
    expect(a).toMatchObject({ share: 0.6, change: null })
    expect(b?.change).toBeCloseTo(0.3, 12)
    for (const [i, topic] of (b?.topics ?? []).entries()) {
      expect(topic.change).toBeCloseTo(topic.share - (a?.topics[i]?.share ?? Number.NaN), 12)
    }
  })

  test('a topic that an exam left out is compared with the last that asked it', () => {
    const [server, management] = first.topics
    if (!server || !management) throw new Error('the blueprint has two topics')
    const without = { ...first, startedAt: START + 500, topics: [server] }
    const last = compareExams([first, without, second]).at(-1)
    expect(last?.topics[1]?.change).toBeCloseTo(
      (second.topics[1]?.right ?? 0) / management.questions - management.right / management.questions,
      12,
    )
  })

  test('one alone has nothing to be compared with', () => {
    expect(compareExams([first])).toMatchObject([{ change: null }])
    expect(compareExams([])).toEqual([])
  })
})

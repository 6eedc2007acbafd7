import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#questions'
import {
  beginExam,
  blanks,
  type ExamEvent,
  flagged,
  type MockExam,
  type RunningExam,
  reduceExam,
  remainingMs,
  takeBack,
  unfinished,
} from './mockExam.ts'

const QUESTIONS = 5
const START = 1_700_000_000_000
const MINUTES = 10
const END = START + MINUTES * 60_000
const begun = beginExam('paper', QUESTIONS, MINUTES, START)
const chosen = (option: number): Answer => ({ kind: 'chosen', options: [option] })

const at = fc.integer({ min: START, max: END + 60_000 })
const inTime = fc.integer({ min: START, max: END - 1 })
const question = fc.integer({ min: -1, max: QUESTIONS })
const answer = fc.oneof(
  fc.constant(null),
  fc.constant<Answer>({ kind: 'unknown' }),
  fc.array(fc.nat(3), { maxLength: 2 }).map<Answer>((options) => ({ kind: 'chosen', options })),
  fc.constantFrom('', ' ', 'Hyper-V').map<Answer>((text) => ({ kind: 'typed', text })),
  fc.array(fc.option(fc.nat(3)), { maxLength: 3 }).map<Answer>((options) => ({ kind: 'paired', options })),
)
function events(when: fc.Arbitrary<number>): fc.Arbitrary<ExamEvent> {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('answered' as const), question, answer, at: when }),
    },
    fc.record({ type: fc.constant('flagged' as const), question, isFlagged: fc.boolean(), at: when }),
    fc.record({ type: fc.constant('guessed' as const), question, isGuessed: fc.boolean(), at: when }),
    fc.record({
      type: fc.constant('wentTo' as const),
      page: fc.oneof(question, fc.constant('review' as const)),
      at: when,
    }),
    fc.record({ type: fc.constant('ticked' as const), at: when }),
  )
}
const event = events(at)
const eventInTime = events(inTime)
const handIn = fc.record({ type: fc.constant('handedIn' as const), at: inTime })

function sit(history: readonly ExamEvent[], exam: MockExam = begun): MockExam {
  return history.reduce(reduceExam, exam)
}

describe('an exam', () => {
  test('begins blank on its first question, with all its time', () => {
    expect(blanks(begun)).toEqual([0, 1, 2, 3, 4])
    expect(begun).toMatchObject({ phase: 'running', page: 0, startedAt: START, endsAt: END })
    expect(remainingMs(begun, START)).toBe(600_000)
  })

  test('keeps answers, flags and guesses, and lists what is blank and flagged', () => {
    const exam = sit([
      { type: 'answered', question: 1, answer: chosen(2), at: START },
      { type: 'answered', question: 3, answer: chosen(0), at: START },
      { type: 'flagged', question: 3, isFlagged: true, at: START },
      { type: 'guessed', question: 1, isGuessed: true, at: START },
      { type: 'wentTo', page: 'review', at: START },
    ])
    expect(exam.answers).toEqual([null, chosen(2), null, chosen(0), null])
    expect([blanks(exam), flagged(exam), exam.guesses[1], exam.page]).toEqual([
      [0, 2, 4],
      [3],
      true,
      'review',
    ])
  })

  test('lists as unfinished what is paired in part, and not as blank', () => {
    const paired = (...options: (number | null)[]): Answer => ({ kind: 'paired', options })
    const exam = sit([
      { type: 'answered', question: 0, answer: paired(1, null), at: START },
      { type: 'answered', question: 1, answer: paired(1, 0), at: START },
      { type: 'answered', question: 2, answer: paired(null, null), at: START },
      { type: 'answered', question: 3, answer: chosen(0), at: START },
    ])
    expect([unfinished(exam), blanks(exam)]).toEqual([[0], [2, 4]])
  })

  test('takes an answer that says nothing for a blank', () => {
    const nothing: readonly (Answer | null)[] = [
      null,
      { kind: 'unknown' },
      { kind: 'chosen', options: [] },
      { kind: 'typed', text: ' 　' },
      { kind: 'paired', options: [null, null] },
    ]
    for (const empty of nothing) {
      const exam = sit([
        { type: 'answered', question: 0, answer: chosen(1), at: START },
        { type: 'answered', question: 0, answer: empty, at: START },
      ])
      expect(exam.answers[0]).toBeNull()
    }
  })

  test('is handed in by hand at that instant', () => {
    const exam = sit([{ type: 'handedIn', at: START + 5000 }])
    expect(exam).toMatchObject({ phase: 'handedIn', by: 'hand', handedInAt: START + 5000 })
    expect(remainingMs(exam, START + 5000)).toBe(0)
  })

  test('is handed in by time at its end, even if that is noticed only days later', () => {
    for (const late of [END, END + 86_400_000]) {
      expect(sit([{ type: 'ticked', at: late }])).toMatchObject({
        phase: 'handedIn',
        by: 'time',
        handedInAt: END,
      })
    }
    expect(sit([{ type: 'ticked', at: END - 1 }])).toBe(begun)
  })

  test('takes no answer after its end', () => {
    const exam = sit([{ type: 'answered', question: 0, answer: chosen(1), at: END }])
    expect(exam).toMatchObject({ phase: 'handedIn', by: 'time', answers: [null, null, null, null, null] })
  })
})

describe('whatever happens', () => {
  test('an exam survives being saved and read after any event, and goes on as if nothing had been', () => {
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (before, after) => {
        const saved = JSON.parse(JSON.stringify(sit(before))) as MockExam
        expect(saved).toEqual(sit(before))
        expect(sit(after, saved)).toEqual(sit([...before, ...after]))
      }),
    )
  })

  test('replaying the events gives the exam again, and an event that comes twice counts once', () => {
    fc.assert(
      fc.property(fc.array(event), (history) => {
        expect(sit(history)).toEqual(sit(history))
        expect(sit(history.flatMap((e) => [e, e]))).toEqual(sit(history))
      }),
    )
  })

  test('taking an event back gives exactly the exam before it', () => {
    fc.assert(
      fc.property(fc.array(eventInTime), eventInTime, (history, last) => {
        const before = sit(history) as RunningExam
        const back = takeBack(before, last)
        expect(back).not.toBeNull()
        expect(sit([last, back as ExamEvent], before)).toEqual(before)
      }),
    )
  })

  test('taking back all events, the last first, gives the exam as it began', () => {
    fc.assert(
      fc.property(fc.array(eventInTime), (history) => {
        let exam: MockExam = begun
        const backs: ExamEvent[] = []
        for (const e of history) {
          backs.unshift(takeBack(exam as RunningExam, e) as ExamEvent)
          exam = reduceExam(exam, e)
        }
        expect(sit(backs, exam)).toEqual(begun)
      }),
    )
  })

  test('handing in cannot be taken back, and nothing changes an exam after it', () => {
    fc.assert(
      fc.property(fc.array(eventInTime), handIn, fc.array(event), (history, last, after) => {
        const before = sit(history) as RunningExam
        expect(takeBack(before, last)).toBeNull()
        expect(takeBack(before, { type: 'ticked', at: END })).toBeNull()
        const done = reduceExam(before, last)
        expect(sit(after, done)).toBe(done)
      }),
    )
  })

  test('the time only runs down, and ends the exam when it is used up', () => {
    fc.assert(
      fc.property(fc.array(event), at, at, (history, a, b) => {
        const exam = sit(history)
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(remainingMs(exam, late)).toBeLessThanOrEqual(remainingMs(exam, early))
        const ticked = reduceExam(exam, { type: 'ticked', at: late })
        expect(ticked.phase === 'handedIn').toBe(exam.phase === 'handedIn' || late >= END)
      }),
    )
  })

  test('there are as many answers, flags and guesses as questions, and the page is one of them or the review', () => {
    fc.assert(
      fc.property(fc.array(event), (history) => {
        const { answers, flags, guesses, page } = sit(history)
        expect([answers.length, flags.length, guesses.length]).toEqual([QUESTIONS, QUESTIONS, QUESTIONS])
        expect(['review', 0, 1, 2, 3, 4]).toContain(page)
      }),
    )
  })
})

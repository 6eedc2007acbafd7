import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyEntry,
  type Card,
  type Entry,
  isDrilled,
  isDue,
  type Progress,
  previewIntervals,
  type ReviewSettings,
  review,
  undo,
} from './card.ts'
import { fsrs } from './fsrs.ts'
import { compare, replay } from './history.ts'
import { GRADES, type Grade, type Scheduler } from './memory.ts'
import { sm2 } from './sm2.ts'

const canonical: ReviewSettings = { scheduler: sm2, recognitionCapDays: null, maximumIntervalDays: null }
const capped: ReviewSettings = { ...canonical, recognitionCapDays: 21 }
const newCard: Card = { id: 'pack/fact/facet', progress: null }

const answer = fc.record({
  grade: fc.constantFrom(...GRADES),
  format: fc.constantFrom('choice', 'trueFalse', 'cloze', 'typed'),
  /** Study days since the answer before; 0 is the same day, -1 a clock set back. */
  later: fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 60 })),
  card: fc.constantFrom('p/a/x', 'p/a/y', 'p/b/x'),
})
const answers = fc.array(answer, { minLength: 1, maxLength: 30 })
const scheduler = fc.constantFrom<Scheduler>(sm2, fsrs)
const settings = fc.record<ReviewSettings>({
  scheduler,
  recognitionCapDays: fc.constantFrom(null, 21),
  maximumIntervalDays: fc.constantFrom(null, 5, 100),
})

/** The cards and the log after a history of answers. */
function study(
  history: readonly (typeof answer extends fc.Arbitrary<infer A> ? A : never)[],
  by: ReviewSettings,
) {
  const cards = new Map<string, Card>()
  const log: Entry[] = []
  let studyDay = 20_000
  for (const { grade, format, later, card: id } of history) {
    studyDay += later
    const now = { at: studyDay * 86_400_000, studyDay }
    const { card, entry } = review(cards.get(id) ?? { id, progress: null }, { grade, format }, now, by)
    cards.set(id, card)
    log.push(entry)
  }
  return { cards, log, studyDay }
}

function onDay(studyDay: number) {
  return { at: studyDay * 86_400_000, studyDay }
}

function answered(card: Card, grade: Grade, studyDay: number, by = canonical) {
  return review(card, { grade, format: 'typed' }, onDay(studyDay), by).card
}

describe('a review', () => {
  test('brings the card back as many study days later as the interval says', () => {
    const first = answered(newCard, 4, 100)
    expect(first.progress.due).toBe(101)
    const second = answered(first, 4, 101)
    expect(second.progress.due).toBe(107)
    expect(isDue(second.progress, 106)).toBe(false)
    expect(isDue(second.progress, 107)).toBe(true)
  })

  test('that comes late or early counts as if it came on its day', () => {
    const second = answered(answered(newCard, 4, 100), 4, 101)
    const intervals = [103, 107, 500].map((day) => answered(second, 4, day).progress.memory.intervalDays)
    expect(intervals).toEqual([15, 15, 15])
  })

  test('a card is never due again on the day of its review, nor twice when the clock is set back', () => {
    fc.assert(
      fc.property(answers, settings, (history, by) => {
        for (const entry of study(history, by).log) {
          if (entry.kind === 'drill') continue
          const { due, reviewedOn } = applyEntry(entry.before, entry, by.scheduler)
          expect(due).toBeGreaterThan(reviewedOn)
          expect(reviewedOn).toBeGreaterThanOrEqual(entry.before?.reviewedOn ?? 0)
        }
      }),
    )
    const failed = answered(newCard, 1, 100)
    const again = review(failed, { grade: 1, format: 'typed' }, onDay(99), canonical)
    expect(again.entry).toMatchObject({ kind: 'drill', studyDay: 100 })
    expect(again.card.progress.due).toBe(101)
  })

  test('failing a card that was known counts as a lapse, failing a new one does not', () => {
    expect(answered(newCard, 1, 100).progress.lapses).toBe(0)
    expect(answered(answered(newCard, 4, 100), 1, 101).progress.lapses).toBe(1)
    expect(answered(answered(answered(newCard, 4, 100), 1, 101), 1, 102).progress.lapses).toBe(1)
  })

  test('the preview says what the review will do, the same for 3, 4 and 5 by SM-2', () => {
    fc.assert(
      fc.property(answers, settings, (history, by) => {
        const { cards, studyDay } = study(history, by)
        for (const card of cards.values()) {
          const preview = previewIntervals(card, 'typed', onDay(studyDay + 1), by)
          for (const grade of GRADES) {
            expect(preview[grade]).toBe(answered(card, grade, studyDay + 1, by).progress.due - studyDay - 1)
          }
        }
      }),
    )
    const preview = previewIntervals(answered(newCard, 4, 100), 'typed', onDay(101), canonical)
    expect(preview).toEqual({ 0: 1, 1: 1, 2: 1, 3: 6, 4: 6, 5: 6 })
  })
})

describe('the drill', () => {
  test('a card graded below 4 comes again on the same day until it is graded 4 or 5, and no longer', () => {
    const grades: Grade[] = [2, 3, 0, 3, 4]
    let card: Card = newCard
    for (const [index, grade] of grades.entries()) {
      const { entry, card: next } = review(card, { grade, format: 'typed' }, onDay(100), capped)
      expect(entry.kind).toBe(index === 0 ? 'review' : 'drill')
      expect(entry.cap === null).toBe(index > 0)
      expect(isDrilled(next.progress, 100)).toBe(grade < 4)
      expect(isDrilled(next.progress, 101)).toBe(false)
      card = next
    }
  })

  test('a drill answer changes nothing but whether the card is drilled again', () => {
    fc.assert(
      fc.property(answers, settings, fc.constantFrom(...GRADES), (history, by, grade) => {
        const { cards } = study(history, by)
        for (const card of cards.values()) {
          const { progress } = card
          if (progress === null || progress.drillOn === null) continue
          const after = answered(card, grade, progress.drillOn, by).progress
          expect(after).toEqual({ ...progress, drillOn: grade < 4 ? progress.drillOn : null })
        }
      }),
    )
  })

  test('what was not drilled to the end is a review on the next day', () => {
    const failed = answered(newCard, 1, 100)
    const { entry } = review(failed, { grade: 4, format: 'typed' }, onDay(101), canonical)
    expect(entry.kind).toBe('review')
  })
})

describe('a guess', () => {
  const guessed = (card: Card, day: number) =>
    review(card, { grade: 3, format: 'choice', isGuessed: true }, onDay(day), capped)

  test('at a due card leaves it as it was, still due, and the log replays to the same', () => {
    const known = answered(answered(newCard, 4, 100), 4, 101)
    const { card, entry } = guessed(known, 107)
    expect(entry).toMatchObject({ kind: 'guess', cap: null, before: known.progress })
    expect(card.progress).toEqual(known.progress)
    const next = review(card, { grade: 4, format: 'choice' }, onDay(107), capped)
    expect(next.entry.kind).toBe('review')
    expect(next.card.progress.memory.intervalDays).toBe(15)
  })

  test('at a new card is its first review, and is drilled', () => {
    const { card, entry } = guessed(newCard, 100)
    expect(entry.kind).toBe('review')
    expect(isDrilled(card.progress, 100)).toBe(true)
  })

  test('while drilling is a drill', () => {
    expect(guessed(answered(newCard, 1, 100), 100).entry.kind).toBe('drill')
  })
})

describe('the caps', () => {
  const known: Progress = {
    memory: { repetitions: 4, intervalDays: 40, easiness100: 250 },
    due: 140,
    reviewedOn: 100,
    drillOn: null,
    ladder: { rung: 'cloze', recognised: 4, recalled: 0 },
    lapses: 0,
  }
  const card: Card = { id: 'p/f/x', progress: known }
  test('a fact that was only ever recognised comes again after 21 days, and its memory is as without the cap', () => {
    const { card: next, entry } = review(card, { grade: 4, format: 'choice' }, onDay(140), capped)
    expect(next.progress.due).toBe(161)
    expect(next.progress.memory.intervalDays).toBe(100)
    expect(entry.cap).toEqual({ reason: 'recognition', days: 21 })
  })

  test('one recall lifts the cap, at once and for good', () => {
    const recalled = review(card, { grade: 4, format: 'cloze' }, onDay(140), capped).card
    expect(recalled.progress.due).toBe(240)
    const again = review(recalled, { grade: 4, format: 'choice' }, onDay(240), capped)
    expect(again.card.progress.due).toBe(490)
    expect(again.entry.cap).toBeNull()
    const lapsed = review(again.card, { grade: 1, format: 'typed' }, onDay(490), capped)
    expect(lapsed.entry.cap).toBeNull()
  })

  test('of two caps the nearer counts', () => {
    for (const maximumIntervalDays of [7, 60]) {
      const both = { ...capped, maximumIntervalDays }
      const { progress } = review(card, { grade: 4, format: 'choice' }, onDay(140), both).card
      expect(progress.due).toBe(140 + Math.min(21, maximumIntervalDays))
    }
  })

  test('it can be turned off', () => {
    expect(review(card, { grade: 4, format: 'choice' }, onDay(140), canonical).card.progress.due).toBe(240)
  })

  test('no cap ever touches the memory or brings a card later', () => {
    fc.assert(
      fc.property(answers, settings, (history, by) => {
        const free = study(history, { ...canonical, scheduler: by.scheduler }).cards
        for (const [id, { progress }] of study(history, by).cards) {
          const uncapped = free.get(id)?.progress
          if (by.scheduler === sm2) expect(progress?.memory).toEqual(uncapped?.memory)
          expect(progress?.due).toBeLessThanOrEqual(uncapped?.due ?? 0)
        }
      }),
    )
  })

  test("the learner's longest interval limits the due day", () => {
    const { progress } = review(card, { grade: 4, format: 'typed' }, onDay(140), {
      ...canonical,
      maximumIntervalDays: 60,
    }).card
    expect(progress.due).toBe(200)
  })
})

describe('the log', () => {
  test('replayed from its beginning it gives every card as it is', () => {
    fc.assert(
      fc.property(answers, settings, (history, by) => {
        const { cards, log } = study(history, by)
        const rebuilt = replay(log, by.scheduler)
        expect(Object.fromEntries(rebuilt)).toEqual(
          Object.fromEntries([...cards].map(([id, { progress }]) => [id, progress])),
        )
        expect(compare(cards.values(), rebuilt)).toEqual([])
      }),
    )
  })

  test('can be replayed in parts', () => {
    fc.assert(
      fc.property(answers, fc.nat(30), (history, cut) => {
        const { log } = study(history, canonical)
        const inParts = replay(log.slice(cut), sm2, replay(log.slice(0, cut), sm2))
        expect(inParts).toEqual(replay(log, sm2))
      }),
    )
  })

  test('undoing from its end takes every card back, step by step, to where it was', () => {
    fc.assert(
      fc.property(answers, settings, (history, by) => {
        const { cards, log } = study(history, by)
        for (let length = log.length; length > 0; length -= 1) {
          const entry = log[length - 1] as Entry
          const card = undo(cards.get(entry.card) as Card, entry)
          cards.set(entry.card, card)
          const rebuilt = replay(log.slice(0, length - 1), by.scheduler)
          expect(card.progress).toEqual(rebuilt.get(entry.card) ?? null)
        }
      }),
    )
  })

  test('with the other scheduler it gives memories of that one, and with the first again the cards as they were', () => {
    fc.assert(
      fc.property(answers, (history) => {
        const { log, cards } = study(history, canonical)
        for (const { memory } of replay(log, fsrs).values()) expect(fsrs.owns(memory)).toBe(true)
        expect(compare(cards.values(), replay(log, sm2))).toEqual([])
      }),
    )
  })

  test('shows a card that is stored otherwise, that is missing and that it knows nothing of', () => {
    const { cards, log } = study(
      [
        { grade: 4, format: 'typed', later: 0, card: 'p/a/x' },
        { grade: 4, format: 'typed', later: 0, card: 'p/a/y' },
      ],
      canonical,
    )
    const x = cards.get('p/a/x')?.progress as Progress
    const wrong = { ...x, memory: { ...x.memory, easiness100: 260 } }
    const stored: Card[] = [
      { id: 'p/a/x', progress: wrong },
      { id: 'p/b/x', progress: x },
    ]
    expect(compare(stored, replay(log, sm2))).toEqual([
      { card: 'p/a/x', stored: wrong, rebuilt: x },
      { card: 'p/b/x', stored: x, rebuilt: null },
      { card: 'p/a/y', stored: null, rebuilt: x },
    ])
  })
})

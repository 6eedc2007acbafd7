import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { climb, FOOT_OF_LADDER, isRecall, type Ladder, RUNGS } from './ladder.ts'
import { GRADES, type Grade } from './memory.ts'

const FORMATS = ['choice', 'trueFalse', 'matching', 'cloze', 'typed'] as const
const answer = fc.tuple(fc.constantFrom(...GRADES), fc.constantFrom(...FORMATS))
const ladder = fc
  .array(answer, { maxLength: 12 })
  .map((answers) => answers.reduce((at, [grade, format]) => climb(at, grade, format), FOOT_OF_LADDER))

function climbed(answers: readonly (readonly [Grade, string])[]): Ladder {
  return answers.reduce((at, [grade, format]) => climb(at, grade, format), FOOT_OF_LADDER)
}

describe('the ladder', () => {
  test('successes lead from far choice over near choice and cloze to typed', () => {
    expect(climbed([[4, 'choice']]).rung).toBe('choiceNear')
    expect(
      climbed([
        [4, 'choice'],
        [4, 'choice'],
      ]).rung,
    ).toBe('cloze')
    expect(
      climbed([
        [4, 'choice'],
        [4, 'choice'],
        [4, 'cloze'],
      ]).rung,
    ).toBe('typed')
  })

  test('a lapse steps down one rung, not to the foot', () => {
    const top = climbed([
      [4, 'choice'],
      [4, 'choice'],
      [4, 'cloze'],
    ])
    expect(climb(top, 1, 'typed').rung).toBe('cloze')
    expect(climb(FOOT_OF_LADDER, 0, 'choice').rung).toBe('choiceFar')
  })

  test('however often a card is recognised, it does not pass cloze until it is recalled', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('choice', 'trueFalse', 'matching')), (formats) => {
        const { rung, recalled } = climbed(formats.map((format) => [5, format]))
        expect(rung).not.toBe('typed')
        expect(recalled).toBe(0)
      }),
    )
  })

  test('one answer moves at most one rung, up for a success and down for a failure', () => {
    fc.assert(
      fc.property(ladder, answer, (before, [grade, format]) => {
        const moved = RUNGS.indexOf(climb(before, grade, format).rung) - RUNGS.indexOf(before.rung)
        expect(grade < 3 ? [0, -1] : [0, 1]).toContain(moved)
      }),
    )
  })

  test('every success is counted once, as recognised or as recalled', () => {
    fc.assert(
      fc.property(ladder, answer, (before, [grade, format]) => {
        const next = climb(before, grade, format)
        const gained = grade < 3 ? 0 : 1
        expect(next.recalled - before.recalled).toBe(isRecall(format) ? gained : 0)
        expect(next.recognised - before.recognised).toBe(isRecall(format) ? 0 : gained)
      }),
    )
  })
})

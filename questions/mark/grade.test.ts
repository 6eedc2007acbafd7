import { describe, expect, test } from 'vitest'
import type { Format, Marking } from '../question.ts'
import { type Pace, proposeGrade } from './grade.ts'

const right: Marking = { verdict: 'right', near: true }
const typo: Marking = { verdict: 'typo', near: true }
const near: Marking = { verdict: 'other', near: true }
const far: Marking = { verdict: 'wrong', near: false }
const unknown: Marking = { verdict: 'unknown', near: false }

describe('the table of grades', () => {
  test.each<[string, Marking, Format, Pace | undefined, number]>([
    ['typed, right and fast', right, 'typed', 'fast', 5],
    ['typed, right', right, 'typed', undefined, 4],
    ['cloze, right but slow', right, 'cloze', 'slow', 3],
    ['a typo, fast', typo, 'typed', 'fast', 4],
    ['a typo', typo, 'cloze', 'normal', 3],
    ['a typo, slow', typo, 'typed', 'slow', 3],
    ['a choice, fast', right, 'choice', 'fast', 4],
    ['a choice', right, 'choice', 'normal', 4],
    ['a choice, slow', right, 'multiple', 'slow', 3],
    ['true or false, fast', right, 'trueFalse', 'fast', 3],
    ['wrong, near', near, 'typed', undefined, 2],
    ['wrong option, near', near, 'choice', undefined, 2],
    ['wrong', far, 'choice', 'fast', 1],
    ['wrong true or false', near, 'trueFalse', undefined, 1],
    ['do not know', unknown, 'typed', 'fast', 0],
  ])('%s', (_, marking, format, pace, grade) => {
    expect(proposeGrade({ marking, format, pace }).grade).toBe(grade)
  })

  test('a hint costs the praise', () => {
    expect(proposeGrade({ marking: right, format: 'typed', pace: 'fast', hint: true })).toEqual({
      grade: 3,
      reason: 'rightWithHint',
    })
  })

  test('time never moves a grade by more than one', () => {
    for (const marking of [right, typo, near, far, unknown]) {
      for (const format of ['typed', 'choice', 'trueFalse'] as const) {
        const usual = proposeGrade({ marking, format }).grade
        for (const pace of ['fast', 'slow'] as const) {
          expect(Math.abs(proposeGrade({ marking, format, pace }).grade - usual)).toBeLessThanOrEqual(1)
        }
      }
    }
  })
})

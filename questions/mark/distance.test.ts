import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance } from './distance.ts'

const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c', 'ア') })

test.each([
  ['hyperv', 'hypre v'.replace(' ', ''), 1],
  ['kitten', 'sitting', 3],
  ['ホスト', 'ゲスト', 1],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
])('from %s to %s it is %i', (a, b, steps) => {
  expect(distance(a, b, 9)).toBe(steps)
})

test('the way back is as long as the way there', () => {
  fc.assert(fc.property(word, word, (a, b) => distance(a, b, 9) === distance(b, a, 9)))
})

test('a limit cuts the work short and never changes an answer within it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      const whole = distance(a, b, 99)
      return distance(a, b, limit) === Math.min(whole, limit + 1)
    }),
  )
})

import { beforeEach, describe, expect, it } from 'vitest'
import { AnswerClock } from './timing.ts'

let now = 0
let clock: AnswerClock
const wait = (ms: number): void => {
  now += ms
}

beforeEach(() => {
  now = 5_000
  clock = new AnswerClock(() => now)
  clock.start(true)
})

describe('the clock of an answer', () => {
  it('measures from the question to the answer', () => {
    wait(1_200)
    expect(clock.read()).toBe(1_200)
  })

  it('stands while the learner pauses, however long', () => {
    wait(1_000)
    clock.stop()
    clock.leave()
    wait(3_600_000)
    clock.comeBack()
    clock.goOn()
    wait(500)
    expect(clock.read()).toBe(1_500)
  })

  it('does not count a glance elsewhere, and says nothing after a long absence', () => {
    wait(1_000)
    clock.leave()
    wait(2_000)
    clock.comeBack()
    wait(100)
    expect(clock.read()).toBe(1_100)
    clock.leave()
    wait(60_000)
    clock.comeBack()
    expect(clock.read()).toBeNull()
  })

  it('says nothing of an answer from outside the window', () => {
    clock.leave()
    wait(10)
    expect(clock.read()).toBeNull()
    clock.start(false)
    expect(clock.read()).toBeNull()
  })

  it('begins anew with the next question', () => {
    clock.leave()
    wait(60_000)
    clock.comeBack()
    clock.start(true)
    wait(700)
    expect(clock.read()).toBe(700)
  })
})

import { describe, expect, it } from 'vitest'
import { untilDone } from './durable.ts'

const refused = { ok: false, problem: 'not-writable' } as const

describe('work that is tried until it is done', () => {
  it('is tried with each call while it fails, and never again once it is done', async () => {
    let tries = 0
    const open = untilDone(async () => (++tries < 3 ? refused : { ok: true, value: tries }))
    expect(await open()).toEqual(refused)
    expect(await open()).toEqual(refused)
    expect(await open()).toEqual({ ok: true, value: 3 })
    expect(await open()).toEqual({ ok: true, value: 3 })
    expect(tries).toBe(3)
  })

  it('is done by one at a time, however many ask for it', async () => {
    let [running, most, tries] = [0, 0, 0]
    const open = untilDone(async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return ++tries < 3 ? refused : { ok: true, value: tries }
    })
    const replies = await Promise.all([open(), open(), open(), open()])
    expect(replies.map(({ ok }) => ok)).toEqual([false, false, true, true])
    expect([most, tries]).toEqual([1, 3])
  })
})

import fc from 'fast-check'
import { picklist, string, undefined_ } from 'valibot'
import { describe, expect, it } from 'vitest'
import { admit } from './gate.ts'

const theme = picklist(['light', 'dark', 'system'])

describe('the gate of the Bridge', () => {
  it('lets our own page through with a payload that fits', () => {
    expect(admit({ isOurs: true, payload: ['dark'] }, theme)).toEqual({ ok: true, value: 'dark' })
    expect(admit({ isOurs: true, payload: [] }, undefined_())).toEqual({ ok: true, value: undefined })
  })

  it('refuses another sender, however good the payload', () => {
    expect(admit({ isOurs: false, payload: ['dark'] }, theme)).toEqual({
      ok: false,
      problem: 'sender-refused',
    })
  })

  it('refuses a second argument', () => {
    expect(admit({ isOurs: true, payload: ['dark', 'light'] }, theme)).toEqual({
      ok: false,
      problem: 'payload-refused',
    })
  })

  it('measures in bytes, before any schema looks', () => {
    const payload = ['あ'.repeat(100)]
    expect(admit({ isOurs: true, payload }, string(), 300)).toEqual({ ok: true, value: payload[0] })
    expect(admit({ isOurs: true, payload }, string(), 100)).toEqual({
      ok: false,
      problem: 'payload-too-large',
    })
    expect(admit({ isOurs: true, payload: [payload] }, theme, 100)).toEqual({
      ok: false,
      problem: 'payload-too-large',
    })
  })

  it('answers any payload at all with a value or a problem, and never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    })
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (payload) => {
        const reply = admit({ isOurs: true, payload }, theme)
        expect(reply.ok).toBe(
          payload.length === 1 && ['light', 'dark', 'system'].includes(payload[0] as string),
        )
      }),
      { numRuns: 2000 },
    )
  })
})

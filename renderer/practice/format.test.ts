import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS, type Format } from '#questions'
import { RUNGS } from '#scheduling'
import { chooseForm } from './format.ts'

const anyRung = fc.constantFrom(...RUNGS)
const anySeed = fc.nat()
const anyPossible = fc.uniqueArray(fc.constantFrom(...FORMATS))
const anyWish = fc.constantFrom('ladder', ...FORMATS)

describe('the form in which a card is asked', () => {
  it('is always one that the card has', () => {
    fc.assert(
      fc.property(anyWish, anyRung, anyPossible, anySeed, (wish, rung, possible, seed) => {
        const form = chooseForm(wish, rung, possible, seed)
        if (possible.length === 0) expect(form).toBeNull()
        else expect(possible).toContain(form?.format)
      }),
    )
  })

  it('climbs from recognising to recalling', () => {
    const formats = RUNGS.map((rung) => chooseForm('ladder', rung, FORMATS, 0)?.format)
    expect(formats).toEqual(['choice', 'choice', 'cloze', 'typed'])
  })

  it('has far distractors only at the foot of the ladder', () => {
    const reaches = RUNGS.map((rung) => chooseForm('ladder', rung, FORMATS, 0)?.reach)
    expect(reaches).toEqual(['far', 'near', 'near', 'near'])
  })

  it('is what the learner wishes, wherever the card stands', () => {
    fc.assert(
      fc.property(anyRung, anySeed, fc.constantFrom(...FORMATS), (rung, seed, wish) => {
        expect(chooseForm(wish, rung, FORMATS, seed)?.format).toBe(wish)
      }),
    )
  })

  it('varies by the seed among the ways of recognising', () => {
    const drawn = new Set<Format | undefined>()
    for (let seed = 0; seed < 20; seed++) drawn.add(chooseForm('ladder', 'choiceNear', FORMATS, seed)?.format)
    expect(drawn.size).toBeGreaterThan(3)
  })
})

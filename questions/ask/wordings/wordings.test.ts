import { describe, expect, test } from 'vitest'
import { RELATION_NAMES } from '../../pack/relations.ts'
import { BLANK } from '../../question.ts'
import { negativesIn } from '../../rules/negativeStem.ts'
import { LANGS } from '../../text.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import type { Among, Mode, Slots } from './wording.ts'

const WORDINGS = { ja, en }
const MODES: readonly Mode[] = ['pick', 'two', 'name']

const slots = (mode: Mode): Slots => ({
  s: 'SUBJECT',
  o: 'OBJECT',
  k: 'kind',
  ks: 'kinds',
  mode,
  vendor: undefined,
  context: 'CONTEXT',
})
const among: Among = { s: 'SUBJECT', o: 'OBJECT', k: 'kind', ks: 'kinds', others: 'A and B', listed: 'A, B' }

describe.each(LANGS)('every wording in %s', (lang) => {
  test.each(RELATION_NAMES)(
    '%s has at least three for each facet, each a sentence of its own',
    (relation) => {
      const wording = WORDINGS[lang][relation]
      for (const mode of MODES) {
        for (const facet of ['object', 'subject'] as const) {
          const sentences = wording[facet].map((write) => write(slots(mode)))
          expect(new Set(sentences).size).toBeGreaterThanOrEqual(3)
          const given = facet === 'object' ? 'SUBJECT' : 'OBJECT'
          for (const sentence of sentences) {
            expect(sentence).toContain(given)
            expect(sentence).toMatch(lang === 'ja' ? /(?:か|ください)。|「OBJECT」$/ : /[?.]$/)
            expect(sentence).not.toMatch(/undefined|\[object/)
            expect(negativesIn(sentence, lang)).toEqual([])
          }
        }
      }
      const claims = wording.claim.map((write) => write(slots('pick')))
      expect(new Set(claims).size).toBeGreaterThanOrEqual(3)
      for (const claim of claims) {
        expect(negativesIn(claim, lang)).toEqual([])
        expect(claim).toMatch(/SUBJECT[\s\S]*OBJECT|OBJECT[\s\S]*SUBJECT/)
        expect(claim).toMatch(lang === 'ja' ? /(?:です|ます|ました)。$/ : /\.$/)
      }
      for (const gaps of [wording.amongSubjects, wording.amongObjects]) {
        const sentences = gaps?.map((write) => write(among)) ?? []
        if (gaps) expect(new Set(sentences).size).toBeGreaterThanOrEqual(3)
        for (const sentence of sentences) expect(sentence.split(BLANK[lang])).toHaveLength(2)
      }
    },
  )
})

test.each(RELATION_NAMES)('%s is worded as often in one language as in the other', (relation) => {
  for (const part of ['object', 'subject', 'claim', 'amongSubjects', 'amongObjects'] as const)
    expect(ja[relation][part]?.length).toBe(en[relation][part]?.length)
})

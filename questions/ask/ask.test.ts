import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPack } from '../knowledge/knowledge.ts'
import { fold } from '../mark/fold.ts'
import { mark } from '../mark/mark.ts'
import type { Pack } from '../pack/schema.ts'
import { packs } from '../packs/index.ts'
import { type Answer, FORMATS, type Format, type Question } from '../question.ts'
import { LANGS } from '../text.ts'
import { ask, formatsOf, withReach } from './ask.ts'
import { facetOf } from './facet.ts'
import { enumeratePool, likenessOf } from './pool.ts'

const knowledge = openPack(packs[0] as Pack)

const asking = fc.record({
  card: fc.constantFrom(...knowledge.cards.map((c) => c.id)),
  lang: fc.constantFrom(...LANGS),
  format: fc.constantFrom(...FORMATS),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
})

/** Holds the claim for every question that the engine is willing to ask. */
function always(claim: (question: Question) => void) {
  fc.assert(
    fc.property(asking, ({ card, ...how }) => {
      const asked = ask(knowledge, card, how)
      if (asked.ok) claim(asked.question)
    }),
    { numRuns: 3000 },
  )
}

function rightAnswer(question: Question): Answer {
  const { accepted, pairs, options = [], right = [] } = question
  if (accepted) return { kind: 'typed', text: accepted[0] as string }
  if (pairs) return { kind: 'paired', options: pairs.map(([, r]) => options.indexOf(r)) }
  return { kind: 'chosen', options: right }
}

describe('whatever card, language, format and seed', () => {
  test('the same four give the same question, in a knowledge opened afresh as well', () => {
    const fresh = openPack(packs[0] as Pack)
    always((q) => {
      const again = ask(fresh, q.card, { lang: q.lang, format: q.format, seed: q.seed })
      expect(again).toEqual({ ok: true, question: q })
    })
  })

  test('the right answer is marked right', () => {
    always((q) => expect(mark(knowledge, q, rightAnswer(q)).verdict).toBe('right'))
  })

  test('every accepted spelling is marked right', () => {
    always((q) => {
      for (const text of q.accepted ?? [])
        expect(mark(knowledge, q, { kind: 'typed', text }).verdict).toBe('right')
    })
  })

  test('every wrong option is marked wrong', () => {
    always((q) => {
      if (q.pairs || q.accepted) return
      for (const i of q.options?.keys() ?? []) {
        if (q.right?.includes(i)) continue
        expect(mark(knowledge, q, { kind: 'chosen', options: [i] }).verdict).toMatch(/^(?:wrong|other)$/)
      }
    })
  })

  test('options differ after folding', () => {
    always((q) => expect(new Set(q.options?.map(fold)).size).toBe(q.options?.length ?? 0))
  })

  test('no answer is unknown', () => {
    always((q) =>
      expect(mark(knowledge, q, { kind: 'unknown' })).toEqual({ verdict: 'unknown', near: false }),
    )
  })

  test('a question that reads well in both languages keeps its options in both', () => {
    always((q) => {
      const other = ask(knowledge, q.card, {
        lang: q.lang === 'ja' ? 'en' : 'ja',
        format: q.format,
        seed: q.seed,
      })
      if (!other.ok || !q.right) return
      if (other.question.options?.length === q.options?.length) expect(other.question.right).toEqual(q.right)
    })
  })
})

test('far distractors make no harder a question than near ones', () => {
  let sum = { far: 0, near: 0 }
  for (const card of knowledge.cards) {
    for (let seed = 0; seed < 5; seed++) {
      const [far, near] = (['far', 'near'] as const).map((reach) =>
        ask(knowledge, card.id, { lang: 'ja', format: 'choice', seed: withReach(seed, reach) }),
      )
      if (!far?.ok || !near?.ok) continue
      sum = { far: sum.far + far.question.difficulty, near: sum.near + near.question.difficulty }
    }
  }
  expect(sum.near).toBeGreaterThan(sum.far)
})

test('an unknown card is a value, not an exception', () => {
  expect(ask(knowledge, 'no/such/card', { lang: 'ja', format: 'choice', seed: 0 })).toEqual({
    ok: false,
    problem: 'unknown-card',
  })
})

describe.each(LANGS)('the pool in %s', (lang) => {
  const pool = [...enumeratePool(knowledge, { lang })]

  test('has at least 600 questions, no two alike', () => {
    expect(new Set(pool.map(likenessOf)).size).toBe(pool.length)
    expect(pool.length).toBeGreaterThanOrEqual(600)
  })

  test('asks every statement of the page', () => {
    const facts = new Set(pool.map((q) => q.fact))
    const asked = packs[0]?.facts.filter((f) => facts.has(f.id)).flatMap((f) => f.source.statements)
    const page = Array.from({ length: 60 }, (_, i) => `S${String(i + 1).padStart(2, '0')}`)
    expect(page.filter((statement) => !asked?.includes(statement))).toEqual([])
  })

  test('asks every card, and in at least three wordings', () => {
    const wordings = new Map<string, Set<string>>()
    for (const q of pool) wordings.set(q.card, (wordings.get(q.card) ?? new Set()).add(q.stem))
    const few = knowledge.cards.filter((c) => (wordings.get(c.id)?.size ?? 0) < 3).map((c) => c.id)
    expect(few).toEqual([])
  })

  test('puts every tool, operation and feature that it asks for into a situation', () => {
    const kinds = ['tool', 'scripting', 'migration', 'function', 'feature', 'disk', 'windows-feature']
    const answers = new Set<string>()
    const applied = new Set<string>()
    for (const card of knowledge.cards) {
      const { answer, fact, stems } = facetOf(knowledge, card)
      if (!kinds.includes(answer.kind)) continue
      answers.add(answer.id)
      const situations =
        fact.relation === 'statement'
          ? fact.blanks.flatMap((b) => (b.id === card.facet ? b.scenarios.map((s) => s[lang]) : []))
          : fact.scenarios.flatMap((s) => (s.facet === card.facet ? [s.stem[lang]] : []))
      if (situations.some((s) => stems(lang, 'pick').includes(s))) applied.add(answer.id)
    }
    expect([...answers].filter((id) => !applied.has(id))).toEqual([])
    expect(applied.size).toBeGreaterThan(10)
  })

  test('uses every format', () => {
    expect([...new Set(pool.map((q) => q.format))].sort()).toEqual([...FORMATS].sort())
  })
})

test('formatsOf names what ask can do', () => {
  for (const card of knowledge.cards) {
    for (const lang of LANGS) {
      for (const format of formatsOf(knowledge, card.id, lang)) {
        const seeds = [0, 1, 2, 3, 4, 5]
        expect(seeds.some((seed) => ask(knowledge, card.id, { lang, format, seed }).ok)).toBe(true)
      }
    }
  }
})

describe.each(LANGS)('wrong options in %s', (lang) => {
  const askEach = (facts: readonly string[], facet: string, format: Format) =>
    facts.flatMap((fact) =>
      Array.from({ length: 40 }, (_, seed) => {
        const asked = ask(knowledge, `ms-virtualization/${fact}/${facet}`, { lang, format, seed })
        if (!asked.ok) throw new Error(`${fact} cannot be asked as ${format}`)
        return asked.question
      }),
    )

  test('come from the series that the stem names', () => {
    const series = ['SCVMM', 'OpsMgr', 'SCCM', 'SCDPM', 'SCSM']
    const uses = ['scvmm-used-for', 'opsmgr-used-for', 'sccm-used-for', 'scdpm-used-for']
    for (const { stem, options = [] } of askEach(uses, 'subject', 'choice')) {
      expect(stem).toContain('System Center')
      expect(options.filter((o) => !series.includes(o))).toEqual([])
    }
  })

  test('do not come from the series that the stem says is not there', () => {
    const questions = askEach(['snapshot-by-hyper-v-manager'], 'object', 'choice')
    const without = questions.filter(({ stem }) => stem.includes('System Center'))
    expect(without.length).toBeGreaterThan(0)
    for (const { options } of without) expect(options).not.toContain('OpsMgr')
  })

  test('are not named by the stem', () => {
    for (const { stem, options = [] } of askEach(['snapshot-named-by-hyper-v-manager'], 'tool', 'choice'))
      expect(options.filter((o) => stem.includes(o))).toEqual([])
  })

  test('may be written in two scripts beside names in one of them', () => {
    const manager = { ja: 'Hyper-Vマネージャ', en: 'Hyper-V Manager' }[lang]
    const offered = askEach(['p2v-by-scvmm'], 'object', 'choice').filter((q) => q.options?.includes(manager))
    expect(offered.length).toBeGreaterThan(0)
    expect(offered[0]?.options).toContain('SCVMM')
  })

  test('of a false statement are corrected with every right answer', () => {
    const all = askEach(['esx-is-hypervisor'], 'subject', 'trueFalse').filter((q) => q.right?.[0] === 1)
    expect(all.length).toBeGreaterThan(0)
    for (const { optionNotes } of all) {
      for (const product of ['ESX', 'XenServer', 'Hyper-V']) expect(optionNotes?.[0]).toContain(product)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packs } from '../packs/index.ts'
import { describePackFault } from './faults.ts'
import { loadPack, parsePack } from './load.ts'
import type { Pack } from './schema.ts'

// biome-ignore lint/suspicious/noExplicitAny: data that is broken on purpose has no type
type Broken = any

/** A copy of the built-in pack with something broken in it. */
function broken(change: (pack: Broken) => void): unknown {
  const copy = structuredClone(packs[0] as Pack)
  change(copy)
  return copy
}

function faultsOf(change: (pack: Broken) => void) {
  const loaded = loadPack(broken(change))
  return loaded.ok ? [] : loaded.faults
}

describe('a pack is refused, with path and reason, when', () => {
  test.each<[string, string, RegExp, (pack: Broken) => void]>([
    [
      'a fact names an entity that is not there',
      'unknown-entity',
      /^facts\.\d+\.subject$/,
      (p) => {
        p.facts.find((f: Broken) => f.relation !== 'statement').subject = 'nobody'
      },
    ],
    [
      'an id stands twice',
      'duplicate-id',
      /^entities\.1\.id$/,
      (p) => {
        p.entities[1].id = p.entities[0].id
      },
    ],
    [
      'two entities of a kind share a spelling',
      'colliding-spellings',
      /^entities\.\d+$/,
      (p) => {
        const [first] = p.entities
        p.entities.push({
          ...structuredClone(first),
          id: 'twin',
          label: { ja: `${first.label.ja}・`, en: first.label.en.toUpperCase() },
        })
      },
    ],
    [
      'a fact has no source',
      'wrong-shape',
      /^facts\.0\.source/,
      (p) => {
        delete p.facts[0].source
      },
    ],
    [
      'a source is unknown',
      'unknown-source',
      /^facts\.0\.source\.source$/,
      (p) => {
        p.facts[0].source.source = 'elsewhere'
      },
    ],
    [
      'a language is missing',
      'wrong-shape',
      /^facts\.0\.explanation\.en$/,
      (p) => {
        delete p.facts[0].explanation.en
      },
    ],
    [
      'a text is empty',
      'wrong-shape',
      /^entities\.0\.label\.ja$/,
      (p) => {
        p.entities[0].label.ja = ' '
      },
    ],
    [
      'a topic is unknown',
      'unknown-topic',
      /^facts\.0\.topic$/,
      (p) => {
        p.facts[0].topic = 'nowhere'
      },
    ],
    [
      'a kind is unknown',
      'unknown-kind',
      /^entities\.0\.kind$/,
      (p) => {
        p.entities[0].kind = 'riddle'
      },
    ],
    [
      'a relation is unknown',
      'wrong-shape',
      /^facts\.0/,
      (p) => {
        p.facts[0].relation = 'rhymesWith'
      },
    ],
    [
      'a field is misspelt',
      'wrong-shape',
      /^facts\.0/,
      (p) => {
        p.facts[0].explanaton = p.facts[0].explanation
      },
    ],
    [
      'it is of a later schema',
      'wrong-shape',
      /^schema$/,
      (p) => {
        p.schema = 2
      },
    ],
    [
      'parents go in a circle',
      'circular-parents',
      /^entities\.0$/,
      (p) => {
        p.entities[0].parents = [p.entities[0].id]
      },
    ],
    [
      'a sentence lacks its blank',
      'missing-blank',
      /text\.ja\.0$/,
      (p) => {
        const fact = p.facts.find((f: Broken) => f.relation === 'statement')
        fact.text.ja[0] = fact.text.ja[0].replace(/\[\[[^\]]+\]\]/, '…')
      },
    ],
    [
      'the answer is declared not true',
      'true-and-not-true',
      /notTrue\.object\.0$/,
      (p) => {
        const fact = p.facts.find((f: Broken) => f.relation !== 'statement' && typeof f.object === 'string')
        fact.notTrue = { object: [fact.object], subject: [] }
      },
    ],
  ])('%s', (_, problem, path, change) => {
    const faults = faultsOf(change)
    expect(faults.map((f) => f.problem)).toContain(problem)
    expect(faults.some((f) => f.problem === problem && path.test(f.path))).toBe(true)
  })

  test('it is not JSON at all', () => {
    const loaded = parsePack('{ "schema": 1,')
    expect(loaded).toMatchObject({ ok: false, faults: [{ problem: 'not-json' }] })
  })
})

test('every fault has a sentence in both languages', () => {
  const faults = faultsOf((p) => {
    p.facts[0].topic = 'nowhere'
    p.entities[0].kind = 'riddle'
  })
  expect(faults.length).toBeGreaterThan(1)
  for (const fault of faults) {
    expect(describePackFault(fault, 'ja')).toMatch(/。$/)
    expect(describePackFault(fault, 'en')).toMatch(/\.$/)
  }
})

test('no JSON value whatever makes the loader throw', () => {
  fc.assert(fc.property(fc.jsonValue(), (data) => !loadPack(data).ok))
  fc.assert(fc.property(fc.string(), (text) => !parsePack(text).ok))
})

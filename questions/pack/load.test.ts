import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packs } from '../packs/index.ts'
import { LANGS } from '../text.ts'
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
      'missing-field',
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
      'missing-field',
      /^facts\.0\.explanation\.en$/,
      (p) => {
        delete p.facts[0].explanation.en
      },
    ],
    [
      'a text is empty',
      'empty-text',
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
      'unknown-value',
      /^facts\.0/,
      (p) => {
        p.facts[0].relation = 'rhymesWith'
      },
    ],
    [
      'a field is misspelt',
      'unknown-field',
      /^facts\.0/,
      (p) => {
        p.facts[0].explanaton = p.facts[0].explanation
      },
    ],
    [
      'it is of a later schema',
      'wrong-schema',
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

describe('a fault is told in both languages, with the place, and what to do', () => {
  test.each<[string, string, string, (pack: Broken) => void]>([
    [
      'a missing language',
      'facts.0.explanation.en（page-divides-virtualization）：「en」がありません。書き加えてください。',
      'facts.0.explanation.en (page-divides-virtualization): "en" is missing. Add it.',
      (p) => {
        delete p.facts[0].explanation.en
      },
    ],
    [
      'a misspelt field',
      'entities.0.lable（virtualization）：「lable」という項目はここには書けません。綴りを直すか、取り除いてください。',
      'entities.0.lable (virtualization): There is no field "lable" here. Correct its spelling or remove it.',
      (p) => {
        p.entities[0].lable = p.entities[0].label
      },
    ],
    [
      'a number for a text',
      'entities.0.label.ja（virtualization）：文字列を書くところです。書き直してください。',
      'entities.0.label.ja (virtualization): This has to be a text. Write it as such.',
      (p) => {
        p.entities[0].label.ja = 7
      },
    ],
    [
      'an unknown kind of status',
      'facts.0.status（page-divides-virtualization）：「maybe」は使えません。次のどれかにしてください：confirmed、draft。',
      'facts.0.status (page-divides-virtualization): "maybe" cannot be used. Take one of these: confirmed, draft.',
      (p) => {
        p.facts[0].status = 'maybe'
      },
    ],
    [
      'a fault inside a term',
      'facts.1.object.en（server-virtualization-defined）：「en」がありません。書き加えてください。',
      'facts.1.object.en (server-virtualization-defined): "en" is missing. Add it.',
      (p) => {
        delete p.facts[1].object.en
      },
    ],
    [
      'no term at all',
      'facts.1.object（server-virtualization-defined）：用語の ID か、ja と en を持つ項目を書くところです。書き直してください。',
      'facts.1.object (server-virtualization-defined): This has to be the id of an entity, or fields with "ja" and "en". Write it as such.',
      (p) => {
        p.facts[1].object = 7
      },
    ],
    [
      'an id with a capital',
      'entities.0.id：「Virtualization」は ID に使えません。半角の英小文字と数字を - . / でつないで書いてください（例：hyper-v）。',
      'entities.0.id: "Virtualization" cannot be an id. Write lower-case letters and digits joined by - . or /, as in hyper-v.',
      (p) => {
        p.entities[0].id = 'Virtualization'
      },
    ],
    [
      'two wordings where three are wanted',
      'facts.0.blanks.0.asks.ja（page-divides-virtualization）：数が足りません。3 つ以上書いてください。',
      'facts.0.blanks.0.asks.ja (page-divides-virtualization): There are too few. Write at least 3.',
      (p) => {
        p.facts[0].blanks[0].asks.ja.pop()
      },
    ],
    [
      'a wrong option that nobody explains',
      'facts.1.notTrue.object.0（server-virtualization-defined）：誤答「雲 / a cloud」が本当は何であるかの説明がありません。is に一言書いてください。',
      'facts.1.notTrue.object.0 (server-virtualization-defined): Nothing says what the wrong option "雲 / a cloud" really is. Say it in "is".',
      (p) => {
        p.facts[1].notTrue = { object: [{ ja: '雲', en: 'a cloud' }] }
      },
    ],
    [
      'an entity with a slip in its name',
      'facts.1.subject（server-virtualization-defined）：「server-virtualisation」という用語はパックにありません。「server-virtualization」ではありませんか。entities に加えるか、綴りを直してください。',
      'facts.1.subject (server-virtualization-defined): The pack has no entity "server-virtualisation". Is it "server-virtualization"? Add it to "entities" or correct the spelling.',
      (p) => {
        p.facts[1].subject = 'server-virtualisation'
      },
    ],
    [
      'an unknown topic',
      'facts.0.topic（page-divides-virtualization）：「nowhere」というトピックはパックにありません。topics に加えるか、綴りを直してください。',
      'facts.0.topic (page-divides-virtualization): The pack has no topic "nowhere". Add it to "topics" or correct the spelling.',
      (p) => {
        p.facts[0].topic = 'nowhere'
      },
    ],
  ])('%s', (_, ja, en, change) => {
    const [fault] = faultsOf(change)
    if (!fault) throw new Error('nothing was found')
    expect([describePackFault(fault, 'ja'), describePackFault(fault, 'en')]).toEqual([ja, en])
  })

  test('text that is no JSON, and JSON that is no pack', () => {
    const sentences = (json: string) => {
      const loaded = parsePack(json)
      return loaded.ok ? [] : loaded.faults.map((fault) => describePackFault(fault, 'ja'))
    }
    const repair = '括弧、引用符、コンマを確かめてください。'
    expect(sentences('{\n  "schema": 1,')).toEqual([`JSON として読めません（2 行目の 15 文字目）。${repair}`])
    expect(sentences('7')).toEqual(['パックのファイルではありません。別のファイルを選んでください。'])
  })

  test('whatever is broken, no sentence speaks the words of a library', () => {
    const places = ['facts', 'entities', 'topics', 'kinds', 'sources'].flatMap((list) =>
      placesIn(packs[0], list),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ([path, key], value) => {
        for (const fault of faultsOf((pack) => Object.assign(at(pack, path), { [key]: value }))) {
          for (const lang of LANGS) {
            const sentence = describePackFault(fault, lang)
            expect(sentence).not.toMatch(/undefined|Invalid|Expected|received|Object|Array|string/)
            expect(sentence).toMatch(lang === 'ja' ? /。$/ : /\.$/)
          }
        }
      }),
    )
  })
})

/** Every place in the first items of a list: the path to what holds it, and its key there. */
function placesIn(pack: Broken, list: string): [path: readonly string[], key: string][] {
  const walk = (value: Broken, path: readonly string[]): [readonly string[], string][] =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).flatMap((key) => [[path, key], ...walk(value[key], [...path, key])])
      : []
  return walk(pack[list].slice(0, 3), [list])
}

function at(pack: Broken, path: readonly string[]): Broken {
  return path.reduce((value, key) => value[key], pack)
}

test('no JSON value whatever makes the loader throw', () => {
  fc.assert(fc.property(fc.jsonValue(), (data) => !loadPack(data).ok))
  fc.assert(fc.property(fc.string(), (text) => !parsePack(text).ok))
})

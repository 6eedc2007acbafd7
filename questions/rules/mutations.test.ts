import { describe, expect, test } from 'vitest'
import { draft } from '../ask/ask.ts'
import { type Knowledge, openPack } from '../knowledge/knowledge.ts'
import { loadPack } from '../pack/load.ts'
import type { Pack } from '../pack/schema.ts'
import { packs } from '../packs/index.ts'
import type { Format, Question } from '../question.ts'
import type { Lang } from '../text.ts'
import { checkPool } from './check.ts'
import { faultsOf } from './index.ts'
import type { Item } from './rule.ts'

const pack = packs[0] as Pack
const knowledge = openPack(pack)

// biome-ignore lint/suspicious/noExplicitAny: data that is broken on purpose has no type
type Broken = any

/** The knowledge of the built-in pack after a change to its data. */
function spoilt(change: (copy: Broken) => void): Knowledge {
  const copy = structuredClone(pack)
  change(copy)
  const loaded = loadPack(copy)
  if (!loaded.ok) throw new Error(loaded.faults[0]?.detail)
  return openPack(loaded.pack)
}

/** The first sound question of a format. */
function sample(format: Format, lang: Lang, from: Knowledge = knowledge): Item {
  for (const card of from.cards) {
    for (let seed = 0; seed < 6; seed++) {
      const item = draft(from, card, { lang, format, seed })
      if (item && faultsOf(item).length === 0) return item
    }
  }
  throw new Error(`no ${format} in ${lang}`)
}

/** A question of one card (without the pack's id). */
function named(id: string, format: Format, lang: Lang): Item {
  const card = knowledge.cardById.get(`${pack.id}/${id}`)
  const item = card && draft(knowledge, card, { lang, format, seed: 0 })
  if (!item) throw new Error(`${id} cannot be asked as ${format}`)
  return item
}

function rulesBrokenBy({ question, ...rest }: Item, change: Partial<Question>): string[] {
  return faultsOf({ ...rest, question: { ...question, ...change } }).map((f) => f.rule.id)
}

/** A pack in which one name (ホストOS型) stands for two things, each under its own parent. */
const forms = spoilt((copy) => {
  const own = copy.facts.find((f: Broken) => f.relation === 'definedAs')
  const fact = { topic: own.topic, source: own.source, explanation: own.explanation, relation: 'kindOf' }
  const of = (subject: string, object: string) => ({
    ...fact,
    id: `form-${subject}`.replace('/', '-'),
    subject,
    object,
  })
  copy.facts = [
    { ...of('server/hosted', 'server-virtualization'), facets: ['subject'] },
    of('client/hosted', 'client-virtualization'),
    of('desktop/server-side', 'desktop-virtualization'),
    of('desktop/client-side', 'desktop-virtualization'),
  ]
})

const choice = sample('choice', 'ja')
const english = sample('choice', 'en')
const tool = named('p2v-by-scvmm/object', 'choice', 'ja')
const key = (item: Item) => item.question.right?.[0] ?? 0
const withOption = ({ question }: Item, index: number, text: string) =>
  (question.options ?? []).map((option, i) => (i === index ? text : option))
const wrongAt = (item: Item) => (key(item) + 1) % 3

describe('a question spoilt in one way is caught by the rule for it', () => {
  test.each<[string, string, Item, (item: Item) => Partial<Question>]>([
    ['the key says another option is right', 'one-best-answer', choice, (i) => ({ right: [wrongAt(i)] })],
    [
      'a true or false is turned round',
      'one-best-answer',
      sample('trueFalse', 'ja'),
      (i) => ({ right: [1 - key(i)] }),
    ],
    [
      'a wrong option is something the pack does not know',
      'known-false',
      choice,
      (i) => ({ options: withOption(i, wrongAt(i), '謎の製品') }),
    ],
    [
      'two options read the same',
      'different-options',
      choice,
      (i) => ({ options: withOption(i, wrongAt(i), i.question.options?.[key(i)] ?? '') }),
    ],
    [
      'there are two options only',
      'different-options',
      choice,
      (i) => ({
        options: [i.question.options?.[key(i)] ?? '', i.question.options?.[wrongAt(i)] ?? ''],
        optionNotes: ['x', 'y'],
        right: [0],
      }),
    ],
    [
      'an option says "all of the above"',
      'no-catch-all',
      english,
      (i) => ({ options: withOption(i, wrongAt(i), 'All of the above') }),
    ],
    [
      'the stem asks which is right and no more',
      'closed-question',
      english,
      () => ({ stem: 'Which of these is right?' }),
    ],
    [
      'the stem names the answer',
      'closed-question',
      choice,
      (i) => ({ stem: `${i.facet.answer.label.ja}は、どれですか。` }),
    ],
    [
      'the stem names a wrong option',
      'closed-question',
      tool,
      (i) => ({ stem: `${i.question.options?.[wrongAt(i)]}の次に新しいツールはどれですか。` }),
    ],
    [
      'the key is the longest by far',
      'fair-length',
      english,
      (i) => ({
        options: withOption(
          i,
          key(i),
          `${i.question.options?.[key(i)]} and a long tail that no other option has`,
        ),
      }),
    ],
    [
      'one option carries a version',
      'one-form',
      english,
      (i) => ({ options: withOption(i, wrongAt(i), 'Product 2005') }),
    ],
    [
      'one option stands in brackets',
      'one-form',
      choice,
      (i) => ({ options: withOption(i, wrongAt(i), `「${i.question.options?.[wrongAt(i)]}」`) }),
    ],
    [
      'one option shares no script with another',
      'one-form',
      tool,
      (i) => ({ options: withOption(i, wrongAt(i), 'イベント ビューア') }),
    ],
    [
      'only the key echoes the stem',
      'no-clang',
      english,
      (i) => ({
        stem: `${i.question.stem.replace(/\?$/, '')} in the zanzibar?`,
        options: withOption(i, key(i), 'zanzibar'),
      }),
    ],
    [
      'an article stands before the gap',
      'no-grammar-cue',
      sample('cloze', 'en'),
      (i) => ({ stem: i.question.stem.replace('____', 'an ____') }),
    ],
    [
      'a particle is doubled',
      'no-grammar-cue',
      choice,
      (i) => ({ stem: i.question.stem.replace(/は|を/, 'をは') }),
    ],
    [
      'a particle is missing after the gap',
      'no-grammar-cue',
      sample('cloze', 'ja'),
      () => ({ stem: 'これを行うのは＿＿＿ます。' }),
    ],
    [
      'one option is absolute',
      'even-certainty',
      english,
      (i) => ({ options: withOption(i, wrongAt(i), `always ${i.question.options?.[wrongAt(i)]}`) }),
    ],
    [
      'a negative is not emphasised',
      'plain-negation',
      choice,
      () => ({ stem: '次のうち、当てはまらないものはどれですか。' }),
    ],
    [
      'a negative is not emphasised in English',
      'plain-negation',
      english,
      () => ({ stem: 'Which of these tools is not made by Microsoft?' }),
    ],
    [
      'a negative is doubled for all its emphasis',
      'plain-negation',
      english,
      () => ({ stem: 'Which of these tools is **NOT** one to be used except on a server?' }),
    ],
    [
      'a name used twice stands without its parent',
      'unique-label',
      sample('choice', 'ja', forms),
      () => ({ stem: '細かく分けたときの方式はどれですか。' }),
    ],
    [
      'an option lacks its line',
      'full-feedback',
      choice,
      (i) => ({ optionNotes: i.question.optionNotes?.slice(1) ?? [] }),
    ],
    ['the explanation is empty', 'full-feedback', choice, () => ({ explanation: ' ' })],
    [
      'a wiki mark is left over',
      'clean-language',
      choice,
      (i) => ({ stem: i.question.stem.replace('。', '†。') }),
    ],
    [
      'a colon is written as in English',
      'clean-language',
      choice,
      (i) => ({ optionNotes: withOption(i, 0, '「ESX」:製品です。') }),
    ],
    [
      'a remark stands in English brackets',
      'clean-language',
      choice,
      (i) => ({ explanation: `${i.question.explanation}(2026年現在)` }),
    ],
    [
      'a name stands in two pairs of brackets',
      'clean-language',
      choice,
      (i) => ({ optionNotes: withOption(i, 0, '正しくは「「物理サーバの変換」」です。') }),
    ],
    ['the stem is not polite', 'clean-language', choice, () => ({ stem: 'それはどれか。' })],
    [
      'サーバ is written サーバー',
      'clean-language',
      choice,
      (i) => ({ explanation: `サーバーです。${i.question.explanation}` }),
    ],
    [
      '4つ is written 四つ',
      'clean-language',
      choice,
      (i) => ({ explanation: `四つに分かれます。${i.question.explanation}` }),
    ],
    [
      'a company is asked for with 何',
      'clean-language',
      sample('typed', 'ja'),
      () => ({ stem: 'ESXを提供している会社は何ですか。' }),
    ],
    [
      '"choose two" does not say two',
      'stated-number',
      sample('multiple', 'en'),
      (i) => ({ stem: i.question.stem.replace(/two /, '') }),
    ],
    [
      'a pair is swapped',
      'one-partner',
      sample('matching', 'ja'),
      (i) => {
        const [[a, x] = ['', ''], [b, y] = ['', ''], ...rest] = i.question.pairs ?? []
        return { pairs: [[a, y], [b, x], ...rest] }
      },
    ],
  ])('%s: %s', (_, rule, item, change) => {
    expect(rulesBrokenBy(item, {})).toEqual([])
    expect(rulesBrokenBy(item, change(item))).toContain(rule)
  })
})

describe('a spoilt pack', () => {
  const sound = checkPool(knowledge, 2)
  const count = (report: typeof sound, rule: string) => {
    const found = report.rules.find((r) => r.rule === rule)
    return (found?.rejected ?? 0) + (found?.faults.length ?? 0)
  }

  test.each<[string, string, (copy: Broken) => void]>([
    [
      'whose answers are all longer than anything beside them falls short by length',
      'fair-length',
      (copy) => {
        for (const fact of copy.facts) {
          if (fact.relation !== 'statement') continue
          for (const blank of fact.blanks) {
            if (typeof blank.answer === 'string') continue
            blank.answer.en = `${blank.answer.en} as it has been since the beginning of the whole matter`
          }
        }
      },
    ],
    [
      'whose stems repeat the answer is turned down as not closed',
      'closed-question',
      (copy) => {
        for (const fact of copy.facts) {
          if (fact.relation !== 'statement') continue
          for (const blank of fact.blanks) {
            const label =
              typeof blank.answer === 'string'
                ? copy.entities.find((e: Broken) => e.id === blank.answer).label.en
                : blank.answer.en
            blank.asks.en = blank.asks.en.map((ask: string) => ask.replace(/\?$/, `, ${label}?`))
          }
        }
      },
    ],
    [
      'whose explanations are in plain form and with wiki marks is unclean',
      'clean-language',
      (copy) => {
        copy.facts[0].explanation.ja = '[[リンク]]である'
      },
    ],
  ])('%s', (_, rule, change) => {
    expect(count(checkPool(spoilt(change), 2), rule)).toBeGreaterThan(count(sound, rule))
  })

  test('in which a wrong option is made true never offers it as wrong again', () => {
    const fact = pack.facts.find((f) => f.relation === 'supportedBy' && (f.notTrue.object?.length ?? 0) > 0)
    if (!fact || fact.relation === 'statement') throw new Error('no such fact')
    const turned = fact.notTrue.object?.[0]
    const changed = spoilt((copy) => {
      const own = copy.facts.find((f: Broken) => f.id === fact.id)
      copy.facts.push({ ...structuredClone(own), id: 'made-true', object: turned, notTrue: {} })
    })
    const label = typeof turned === 'string' ? changed.entities.get(turned)?.label.ja : undefined
    const card = changed.cardById.get(`${pack.id}/${fact.id}/object`)
    if (!card || !label) throw new Error('no such card')
    for (let seed = 0; seed < 40; seed++) {
      const item = draft(changed, card, { lang: 'ja', format: 'choice', seed })
      if (item) expect(item.question.options).not.toContain(label)
    }
  })

  test('in which one fact declares wrong what another states is at odds with itself', () => {
    const contradictionsIn = (report: typeof sound) =>
      report.setRules.find(({ rule }) => rule === 'none-contradicted')?.findings.map(({ why }) => why)
    const changed = spoilt((copy) => {
      const own = copy.facts.find((f: Broken) => f.relation === 'madeBy')
      const other = copy.facts.find((f: Broken) => f.relation === 'madeBy' && f.object !== own.object)
      other.notTrue = { subject: [own.subject] }
      copy.facts.push({ ...structuredClone(own), id: 'made-by-both', object: other.object })
    })
    expect(contradictionsIn(sound)).toEqual([])
    expect(contradictionsIn(checkPool(changed, 1))).toContainEqual(
      expect.stringMatching(/^notTrue\.subject of .* has "Virtual Server"/),
    )
  })

  test('in which two things are for one purpose offers neither as wrong for it, nor asks for one alone', () => {
    const [first, second] = pack.facts.filter((f) => f.relation === 'usedFor')
    const changed = spoilt((copy) => {
      const factOf = (id: string | undefined) => copy.facts.find((f: Broken) => f.id === id)
      factOf(second?.id).object = factOf(first?.id).object
    })
    const card = changed.cardById.get(`${pack.id}/${first?.id}/subject`)
    const twin = second && second.relation !== 'statement' && changed.entities.get(second.subject)?.label.ja
    if (!card || !twin) throw new Error('no such card')
    for (let seed = 0; seed < 40; seed++) {
      const item = draft(changed, card, { lang: 'ja', format: 'choice', seed })
      expect(item?.question.options).not.toContain(twin)
    }
    expect(draft(changed, card, { lang: 'ja', format: 'typed', seed: 0 })).toBeUndefined()
  })

  test('in which an alias collides does not load', () => {
    const [first, second] = pack.entities.filter((e) => e.kind === 'product')
    const copy = structuredClone(pack)
    const twin = copy.entities.find((e) => e.id === second?.id)
    if (twin && first) twin.aliases = { ja: [first.label.ja], en: [] }
    expect(loadPack(copy)).toMatchObject({ ok: false, faults: [{ problem: 'colliding-spellings' }] })
  })
})

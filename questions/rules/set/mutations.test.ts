import { beforeAll, describe, expect, test } from 'vitest'
import { chance } from '../../ask/chance.ts'
import { enumeratePool } from '../../ask/pool.ts'
import { openPack } from '../../knowledge/knowledge.ts'
import type { Pack } from '../../pack/schema.ts'
import { packs } from '../../packs/index.ts'
import type { Question } from '../../question.ts'
import { LANGS, type Lang } from '../../text.ts'
import { composeSet, quotasOf } from './compose.ts'
import { checkSession, poolRules } from './index.ts'
import { factOf, findingsOf } from './setRule.ts'
import { sharesMet } from './sharesMet.ts'

const knowledge = openPack(packs[0] as Pack)
const LENGTH = 20
const topicOf = ({ topic }: Question) => topic.split('/')[0] as string

const pools = {} as Record<Lang, readonly Question[]>
let shares: ReadonlyMap<string, number>
beforeAll(() => {
  for (const lang of LANGS) pools[lang] = [...enumeratePool(knowledge, { lang })]
  const topics = [...knowledge.factById.values()].map(({ topic }) => topic.split('/')[0] as string)
  shares = new Map(topics.map((t) => [t, topics.filter((other) => other === t).length / topics.length]))
})

function session(lang: Lang, seed = 1): readonly Question[] {
  return composeSet(pools[lang], quotasOf(shares, LENGTH), topicOf, chance(seed))
}

const idsOf = (rules: readonly { rule: string }[]) => [...new Set(rules.map(({ rule }) => rule))]
const brokenInPool = (questions: readonly Question[]) => idsOf(findingsOf(poolRules(knowledge), questions))
const brokenInSession = (questions: readonly Question[]) => idsOf(checkSession(questions))

/** The key moved to another place among its options. */
function keyAt(place: number, question: Question): Question {
  const { options, right } = question
  if (question.format !== 'choice' || options?.length !== 4 || right?.[0] === undefined) return question
  const key = options[right[0]] as string
  const others = options.filter((o) => o !== key)
  return { ...question, options: others.toSpliced(place, 0, key), right: [place] }
}

describe.each(LANGS)('all that can be asked in %s', (lang) => {
  const spoilt: readonly (readonly [string, string, (all: readonly Question[]) => readonly Question[]])[] = [
    ['whose key always stands second', 'even-places', (all) => all.map((q) => keyAt(1, q))],
    [
      'whose key is the longest option each time',
      'rarely-longest',
      (all) =>
        all.map((q) => ({
          ...q,
          ...(q.options && {
            options: q.options.map((o, i) => (q.right?.includes(i) ? `${o}とその他のもの` : o)),
          }),
        })),
    ],
    [
      'in which one question stands under two names',
      'none-alike',
      (all) => [...all, { ...(all[0] as Question), id: 'again' }],
    ],
    [
      'in which one stem wants two answers from memory',
      'none-alike',
      (all) => {
        const typed = all.find((q) => q.format === 'typed') as Question
        return [...all, { ...typed, id: 'other', format: 'cloze', accepted: ['another thing'] }]
      },
    ],
    [
      'in which every fifth question is negative',
      'few-negatives',
      (all) =>
        all.map((q, i) =>
          i % 5 === 0
            ? {
                ...q,
                stem:
                  lang === 'ja' ? '適当で**ない**ものはどれですか。' : 'Which of these is **NOT** a tool?',
              }
            : q,
        ),
    ],
    [
      'in which a fact is never asked',
      'every-fact-asked',
      (all) => all.filter((q) => q.fact !== all[0]?.fact),
    ],
  ]

  test.each(spoilt)('%s is caught by %s', (_, rule, change) => {
    expect(brokenInPool(pools[lang])).toEqual([])
    expect(brokenInPool(change(pools[lang]))).toContain(rule)
  })
})

describe.each(LANGS)('a session in %s', (lang) => {
  const another = (own: readonly Question[], isWanted: (q: Question) => boolean) => {
    const found = pools[lang].find((q) => !own.some((o) => o.id === q.id) && isWanted(q))
    if (!found) throw new Error('the pool has no such question')
    return found
  }

  test('with a fact twice is caught by one-fact-once, which names both questions', () => {
    const own = session(lang)
    const twice = another(own, (q) => factOf(q) === factOf(own[3] as Question))
    expect(brokenInSession(own)).toEqual([])
    expect(checkSession([...own, twice])).toContainEqual(
      expect.objectContaining({ rule: 'one-fact-once', questions: [own[3]?.id, twice.id] }),
    )
  })

  test('with one question twice is caught by none-alike', () => {
    const own = session(lang)
    expect(brokenInSession([...own, own[0] as Question])).toContain('none-alike')
  })

  test('with too many negative questions is caught by few-negatives', () => {
    const stem = lang === 'ja' ? '適当で**ない**ものはどれですか。' : 'Which of these is **NOT** a tool?'
    expect(brokenInSession(session(lang).map((q, i) => (i < 3 ? { ...q, stem } : q)))).toContain(
      'few-negatives',
    )
  })

  test('in which one stem spells out what another asks is caught by none-given-away', () => {
    const own = session(lang)
    const last = own[LENGTH - 1] as Question
    const { points = [] } = last
    const named = points.flatMap(({ given, answer }) => [...given, answer])
    const told = own.map((q, i) => (i === 0 ? { ...q, named } : q))
    expect(checkSession(told)).toContainEqual(
      expect.objectContaining({ rule: 'none-given-away', questions: [own[0]?.id, last.id] }),
    )
  })

  test('that leaves a topic out is caught by shares-met', () => {
    const own = session(lang)
    const largest = [...shares].sort(([, a], [, b]) => b - a)[0]?.[0]
    const met = sharesMet(shares, LENGTH, topicOf)
    expect(met.check(own)).toEqual([])
    expect(met.check(own.filter((q) => topicOf(q) !== largest))).toHaveLength(1)
  })
})

test('quotas add up to the whole', () => {
  for (const size of [1, 7, 20, 92]) {
    expect([...quotasOf(shares, size).values()].reduce((sum, n) => sum + n, 0)).toBe(size)
  }
})

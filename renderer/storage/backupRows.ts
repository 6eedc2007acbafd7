import * as v from 'valibot'
import { RUNGS } from '#scheduling'
import type { Source } from './changes.ts'

/** What a row of each table may be, for rows that come from outside: a file, or a journal read again. */

const whole = v.pipe(v.number(), v.integer())
const instant = v.pipe(whole, v.minValue(-8.64e15), v.maxValue(8.64e15))
const day = v.pipe(whole, v.minValue(-1e6), v.maxValue(1e7))
const count = v.pipe(whole, v.minValue(0))
/** A pack's own name; names of what is in it begin with it and a slash. */
const pack = v.pipe(v.string(), v.regex(/^[^/]{1,200}$/))
const nameInPack = v.pipe(v.string(), v.maxLength(1000), v.regex(/^[^/]{1,200}\/./s))
const word = v.pipe(v.string(), v.maxLength(200))
const lang = v.picklist(['ja', 'en'])
const grade = v.picklist([0, 1, 2, 3, 4, 5])

const memory = v.union([
  v.strictObject({ repetitions: count, intervalDays: count, easiness100: whole }),
  v.strictObject({
    repetitions: count,
    intervalDays: count,
    stabilityDays: v.pipe(v.number(), v.finite()),
    difficulty: v.pipe(v.number(), v.finite()),
  }),
])

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const estimate = v.strictObject({ mean: share, low: share, high: share })

const progress = v.strictObject({
  memory,
  due: day,
  reviewedOn: day,
  drillOn: v.nullable(day),
  ladder: v.strictObject({ rung: v.picklist(RUNGS), recognised: count, recalled: count }),
  lapses: count,
})

export const rowSchemas = {
  packs: v.strictObject({
    id: pack,
    version: word,
    installedAt: instant,
    cards: v.record(nameInPack, count),
  }),
  packContents: v.strictObject({ pack, content: v.string() }),
  marks: v.strictObject({
    card: nameInPack,
    topic: nameInPack,
    isSuspended: v.boolean(),
    buriedUntil: v.nullable(day),
    isStarred: v.boolean(),
    isLeech: v.optional(v.boolean()),
    isRetired: v.boolean(),
  }),
  reviews: v.strictObject({
    id: instant,
    card: nameInPack,
    topic: nameInPack,
    kind: v.picklist(['review', 'drill', 'guess']),
    at: instant,
    studyDay: day,
    grade,
    format: word,
    cap: v.nullable(v.strictObject({ reason: v.picklist(['recognition', 'maximum']), days: count })),
    before: v.nullable(progress),
    lang,
    seed: v.number(),
    answer: v.unknown(),
    verdict: word,
    proposed: v.strictObject({ grade, reason: word }),
    elapsedMs: v.nullable(v.number()),
    readingMs: v.number(),
    isLeech: v.optional(v.boolean()),
    examCap: v.optional(v.nullable(v.strictObject({ exam: word, day, without: day }))),
  }),
  preferences: v.strictObject({
    key: v.literal('preferences'),
    chosen: v.record(v.string(), v.unknown()),
  }),
  reports: v.strictObject({
    id: instant,
    at: instant,
    card: nameInPack,
    lang,
    format: word,
    seed: v.number(),
    note: v.string(),
  }),
  notes: v.strictObject({ fact: nameInPack, text: v.string(), at: instant }),
  moves: v.strictObject({
    id: instant,
    at: instant,
    after: instant,
    reason: v.picklist(['spread']),
    cards: v.array(v.strictObject({ card: nameInPack, from: day, to: day })),
  }),
  blueprints: v.strictObject({ id: word, at: instant, blueprint: v.unknown() }),
  papers: v.strictObject({ id: word, blueprint: word, at: instant, paper: v.unknown() }),
  sheets: v.strictObject({ paper: word, sheet: v.unknown() }),
  examReports: v.strictObject({ paper: word, blueprint: word, startedAt: instant, report: v.unknown() }),
  goals: v.strictObject({
    id: word,
    title: v.string(),
    blueprint: word,
    day,
    mockMinutes: v.pipe(v.number(), v.finite(), v.minValue(0)),
    isPassed: v.optional(v.nullable(v.boolean())),
  }),
  predictions: v.strictObject({
    id: instant,
    exam: word,
    madeAt: instant,
    passing: estimate,
    score: estimate,
  }),
} satisfies Record<Source, v.GenericSchema>

/** Where a card stands among the topics of its pack; the log may know an older place. */
export const placeSchema = v.strictObject({ id: nameInPack, topic: nameInPack })

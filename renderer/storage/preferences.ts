import * as v from 'valibot'
import { type Scheduler, type StudyDay, schedulers } from '#scheduling'
import { LONG_TIMEOUT_MS, runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import { readMaps, rebuild, replaceRebuilt, tablesOfRebuilt } from './rebuild.ts'

const limit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))

/** Every preference with what it may be. */
const schemas = {
  interfaceLang: v.picklist(['system', 'ja', 'en']),
  questionLang: v.picklist(['ja', 'en', 'mixed']),
  theme: v.picklist(['system', 'light', 'dark']),
  /** The colour pair of the look. */
  accent: v.picklist(['kikyo', 'matsu', 'yamabuki', 'kobai']),
  newPerDay: limit,
  /** null: no limit. */
  reviewsPerDay: v.nullable(limit),
  /** null: no limit. */
  minutesPerDay: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))),
  /** The order in which new cards come: that of the pack, topic by topic in turn, or a shuffled one that stays. */
  newOrder: v.picklist(['pack', 'topics', 'shuffled']),
  /** Study days on which the learner does not study; they break no streak, and a plan works around them. */
  daysOff: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(3660)),
  /** The hour at which the learner is reminded; null: never. */
  reminderHour: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))),
  textSize: v.picklist(['small', 'medium', 'large', 'huge']),
  /** Readings above the kanji of Japanese questions. */
  furigana: v.boolean(),
  /** The learner's own keys, by the name of the command. */
  keys: v.record(v.string(), v.string()),
  /** The hour at which a study day begins. */
  rolloverHour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  scheduler: v.picklist(['sm2', 'fsrs']),
  /** null: no longest interval. */
  maximumIntervalDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** A fact that was only ever recognised comes again after 21 days at the latest. */
  recognitionCap: v.boolean(),
  /** `propose`: the answer proposes a grade. `self`: the learner grades. */
  gradeMode: v.picklist(['propose', 'self']),
  /** Whether the time taken may move the proposed grade. */
  responseTime: v.boolean(),
  /** `ladder`, or the one format that the learner wants. */
  format: v.string(),
  sounds: v.boolean(),
  /** Whether a mock exam shows the time that is left. */
  examClock: v.boolean(),
  /** Whether a single letter is a command, as in D for "don't know" (WCAG 2.1.4 asks that it can be turned off). */
  letterKeys: v.boolean(),
  /** Whether the first screen has been seen. */
  isWelcomed: v.boolean(),
}

const preferencesSchema = v.object(schemas)

export type Preferences = Readonly<v.InferOutput<typeof preferencesSchema>>

export const DEFAULT_PREFERENCES: Preferences = {
  interfaceLang: 'system',
  questionLang: 'ja',
  theme: 'system',
  accent: 'kikyo',
  newPerDay: 10,
  reviewsPerDay: null,
  minutesPerDay: null,
  newOrder: 'pack',
  daysOff: [],
  reminderHour: null,
  textSize: 'medium',
  furigana: false,
  keys: {},
  rolloverHour: 4,
  scheduler: 'sm2',
  maximumIntervalDays: null,
  recognitionCap: true,
  gradeMode: 'propose',
  responseTime: true,
  format: 'ladder',
  sounds: false,
  examClock: true,
  letterKeys: true,
  isWelcomed: false,
}

/** A value that this version cannot use gives way to the default, and only it. */
export function readChosen(chosen: Readonly<Record<string, unknown>>): Preferences {
  const usable = Object.entries(schemas).filter(([name, schema]) => v.is(schema, chosen[name]))
  return { ...DEFAULT_PREFERENCES, ...Object.fromEntries(usable.map(([name]) => [name, chosen[name]])) }
}

export async function readPreferences(db: Database): Promise<Preferences> {
  const row = await db.preferences.get('preferences')
  return readChosen(row?.chosen ?? {})
}

/**
 * Sets some preferences and leaves the others. Another scheduler rebuilds every card from the log with it, so that the
 * change loses nothing and can be taken back.
 *
 * @throws v.ValiError when a value is none that the preference may have
 */
export function setPreferences(db: Database, changes: Partial<Preferences>): Promise<Outcome<Preferences>> {
  const valid = v.parse(v.partial(preferencesSchema), changes)
  const mayReschedule = valid.scheduler !== undefined
  const tables = [db.preferences, ...(mayReschedule ? tablesOfRebuilt(db) : [])]
  const set = async () => {
    const row = await db.preferences.get('preferences')
    const chosen = { ...row?.chosen, ...valid }
    const [before, after] = [readChosen(row?.chosen ?? {}), readChosen(chosen)]
    if (before.scheduler !== after.scheduler) await reschedule(db, schedulers[after.scheduler])
    await db.preferences.put({ key: 'preferences', chosen })
    return after
  }
  return mayReschedule ? runCommand(db, tables, set, LONG_TIMEOUT_MS) : runCommand(db, tables, set)
}

/** Fewer than the preferences may hold; the oldest are forgotten first. */
const DAYS_OFF_KEPT = 3_000

/**
 * What the days off become by a choice. A choice shortly before may not be on the screen yet, so only what this one
 * changes of what was on the screen is changed.
 *
 * @param shown those days off that the learner saw
 * @param chosen what they made of them
 */
export function daysOffAfter(
  daysOff: readonly StudyDay[],
  shown: readonly StudyDay[],
  chosen: readonly StudyDay[],
): StudyDay[] {
  const added = chosen.filter((day) => !shown.includes(day))
  const removed = shown.filter((day) => !chosen.includes(day))
  const next = [...new Set([...daysOff, ...added])].filter((day) => !removed.includes(day))
  return next.sort((a, b) => a - b).slice(-DAYS_OFF_KEPT)
}

/** Makes of the days off that the learner saw those that they chose (`daysOffAfter`). */
export function chooseDaysOff(
  db: Database,
  shown: readonly StudyDay[],
  chosen: readonly StudyDay[],
): Promise<Outcome<null>> {
  return runCommand(db, [db.preferences], async () => {
    const before = (await db.preferences.get('preferences'))?.chosen ?? {}
    const daysOff = daysOffAfter(readChosen(before).daysOff, shown, chosen)
    await db.preferences.put({ key: 'preferences', chosen: { ...before, daysOff } })
    return null
  })
}

async function reschedule(db: Database, scheduler: Scheduler): Promise<void> {
  const { cards, marks } = await readMaps(db)
  await replaceRebuilt(db, await rebuild(db, scheduler, cards, marks))
}

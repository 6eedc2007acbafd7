import * as v from 'valibot'
import type { StudyDay } from '#scheduling'
import { cardStates, type Database, type Preferences, readSession } from '#storage'
import { knowledgeOf, type Shelf } from './packs.ts'

const item = v.object({
  card: v.string(),
  kind: v.picklist(['review', 'new', 'drill']),
  examCap: v.optional(v.object({ exam: v.string(), day: v.number(), without: v.number() })),
})
/** Card, language, format and seed give the question again. */
const asked = v.object({
  ...item.entries,
  lang: v.picklist(['ja', 'en']),
  format: v.string(),
  seed: v.number(),
})
const grade = v.picklist([0, 1, 2, 3, 4, 5])
const deed = v.variant('did', [
  v.object({
    did: v.literal('answered'),
    asked,
    answer: v.unknown(),
    grade,
    proposed: v.object({ grade, reason: v.string() }),
    isGuessed: v.boolean(),
    isLeech: v.boolean(),
    isToGrade: v.optional(v.boolean(), false),
    at: v.number(),
    elapsedMs: v.nullable(v.number()),
  }),
  v.object({
    did: v.picklist(['suspended', 'buried', 'starred', 'unstarred', 'kept']),
    asked,
    isAnswered: v.boolean(),
  }),
])
const schema = v.object({
  studyDay: v.number(),
  plannedBy: v.string(),
  /** The form of questions that the learner wanted then. */
  format: v.string(),
  ahead: v.array(item),
  /** The question that waits for an answer; null where the next of `ahead` is to come. */
  asked: v.nullable(asked),
  deeds: v.array(deed),
  /** How many of these were done in sittings of the day before this one. */
  before: v.optional(v.number(), 0),
  passedOver: v.array(v.string()),
  givenAway: v.array(v.string()),
})

type Saved = v.InferOutput<typeof schema>
export type SavedAsked = Saved['asked'] & object
export type SavedDeed = Saved['deeds'][number]

/** A session as it is stored, so that it goes on where it stopped: after leaving, after a restart, after a crash. */
export type SavedSession = Readonly<Saved>

/** What a session is planned by: under other limits, or from another version of a pack, it is planned anew. */
export function plannedBy(preferences: Preferences, shelf: Shelf): string {
  const { newPerDay, reviewsPerDay, minutesPerDay, newOrder } = preferences
  const packs = shelf.opened.map(({ pack }) => [pack.id, pack.version])
  return JSON.stringify([newPerDay, reviewsPerDay, minutesPerDay, newOrder, packs])
}

/** How many questions are left in it. */
export function leftIn({ ahead, asked }: SavedSession): number {
  return ahead.length + (asked ? 1 : 0)
}

/** The last session of this study day as it was stored, whatever it was planned by; null where there is none. */
export async function readLastSession(db: Database, today: StudyDay): Promise<SavedSession | null> {
  const read = v.safeParse(schema, await readSession(db))
  return read.success && read.output.studyDay === today ? read.output : null
}

/**
 * The session of this study day as it was stored, without the cards that are no longer to be asked: answered elsewhere,
 * put aside, or gone with their pack. Null where there is none, or it is of another day, or would be planned
 * otherwise now.
 */
export async function readSavedSession(
  db: Database,
  shelf: Shelf,
  preferences: Preferences,
  today: StudyDay,
): Promise<SavedSession | null> {
  const saved = await readLastSession(db, today)
  if (saved?.plannedBy !== plannedBy(preferences, shelf)) return null
  const items = [...(saved.asked ? [saved.asked] : []), ...saved.ahead]
  const states = await cardStates(
    db,
    items.map(({ card }) => card),
    today,
  )
  const isToAsk = ({ card, kind }: SavedSession['ahead'][number]): boolean => {
    const state = states.get(card)
    if (!state || state.isAside || !knowledgeOf(shelf, card)) return false
    const { progress } = state
    if (kind === 'new') return progress === null
    return progress !== null && (kind === 'drill' ? progress.drillOn === today : progress.reviewedOn < today)
  }
  const ahead = saved.ahead.filter(isToAsk)
  if (saved.asked === null || !isToAsk(saved.asked)) return { ...saved, ahead, asked: null }
  // Under other wishes its card is asked anew.
  return isAsWished(saved, preferences)
    ? { ...saved, ahead }
    : { ...saved, ahead: items.filter(isToAsk), asked: null }
}

function isAsWished({ asked: question, format }: SavedSession, wishes: Preferences): boolean {
  const isInLanguage = wishes.questionLang === 'mixed' || wishes.questionLang === question?.lang
  return isInLanguage && format === wishes.format
}

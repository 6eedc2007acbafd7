import * as v from 'valibot'
import type { StudyDay } from '#scheduling'
import {
  cardStates,
  type Database,
  type Preferences,
  type Review,
  readSession,
  recentReviews,
} from '#storage'
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
/** Whether it was done in a sitting before this one. */
const isEarlier = v.optional(v.boolean())
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
    isEarlier,
  }),
  v.object({
    did: v.picklist(['suspended', 'buried', 'starred', 'unstarred', 'kept']),
    asked,
    isAnswered: v.boolean(),
    isEarlier,
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

/** Whether the log ends with the last answer of these deeds, so that they can be taken back one by one: none was given elsewhere since. */
export function isOfLog({ deeds }: Pick<SavedSession, 'deeds'>, last: Review | undefined): boolean {
  const answered = deeds.findLast(({ did }) => did === 'answered')
  return answered?.did !== 'answered' || answered.at === last?.at
}

/** What was done last on this study day, which is what undo takes back; null where nothing was. */
export async function readLastDid(db: Database, today: StudyDay): Promise<SavedDeed['did'] | null> {
  const [saved, [last]] = await Promise.all([readLastSession(db, today), recentReviews(db, 1)])
  const deed = saved && isOfLog(saved, last) ? saved.deeds.at(-1) : undefined
  return deed?.did ?? (last?.studyDay === today ? 'answered' : null)
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

import {
  type CardId,
  dueUntil,
  factOf,
  habitOf,
  type MeasuredHabit,
  orderNew,
  type StudyDay,
} from '#scheduling'
import {
  activityBetween,
  type Database,
  drilledCards,
  dueCards,
  dueKeys,
  type PackCard,
  type Preferences,
  reviewedFacts,
  reviewsBefore,
  unseenCards,
} from '#storage'
import { allowedToday } from './limits.ts'
import { knowledgeOf, type Shelf, topicName } from './packs.ts'

/** A card that is to be asked today. */
export interface AgendaItem {
  readonly card: CardId
  readonly kind: 'review' | 'new' | 'drill'
}

/** What is to be asked today. A card that is answered leaves it, and nothing else changes. */
export interface Agenda {
  readonly review: number
  readonly fresh: number
  readonly drill: number
  readonly total: number
  /** The first of them, in order. */
  readonly first: readonly AgendaItem[]
  /** What was answered today, drills included. */
  readonly answered: number
  /** New cards that could come beyond today's limit, at most `MORE`. */
  readonly more: number
}

export interface AgendaSource {
  readonly db: Database
  readonly shelf: Shelf
  readonly preferences: Preferences
  readonly today: StudyDay
}

interface Wish {
  /** How many of the cards to name. */
  readonly upTo?: number
  /** New cards wanted beyond today's limit. */
  readonly extraNew?: number
}

/** So many new cards are offered beyond the limit at a time. */
const MORE = 5

/** So many answers of earlier days say what the learner's habit is. */
const HABIT_ANSWERS = 400

/** The learner's habit up to yesterday: it stays the same all day. */
export async function readHabit(db: Database, today: StudyDay): Promise<MeasuredHabit> {
  return habitOf(await reviewsBefore(db, today, HABIT_ANSWERS))
}

/**
 * What today asks for: due cards, the most overdue relative to its interval first; then new ones; then those to be
 * drilled. Of each fact one card comes a day. Both the numbers on the screen and the sitting are read here, so that they
 * agree. Before days off, cards come that would be due in their first half.
 */
export async function readAgenda(
  source: AgendaSource,
  { upTo = 0, extraNew = 0 }: Wish = {},
): Promise<Agenda> {
  const { db, shelf, preferences, today } = source
  const isOpen = (card: CardId) => knowledgeOf(shelf, card) !== undefined
  const [[activity = QUIET], touched, drilled, habit] = await Promise.all([
    activityBetween(db, today, today),
    reviewedFacts(db, today),
    drilledCards(db, today),
    // The first question never waits for a log that no limit asks for.
    preferences.minutesPerDay === null ? habitOf([]) : readHabit(db, today),
  ])
  const choice = {
    until: lastDayDue(today, preferences.daysOff),
    isWanted: (card: CardId) => isOpen(card) && !touched.has(factOf(card)),
  }
  const dueFacts = new Set((await dueKeys(db, today, choice)).map(factOf))
  const { review, fresh: freshAllowed } = allowedToday(preferences, activity, dueFacts.size, habit.effort)
  const wantedNew = freshAllowed + extraNew
  const [first, unseen] = await Promise.all([
    dueCards(db, today, Math.min(review, upTo), choice),
    unseenCards(
      db,
      newCards(shelf, preferences.newOrder),
      today,
      wantedNew + MORE,
      new Set([...dueFacts, ...touched]),
    ),
  ])
  const news = unseen.slice(0, wantedNew)
  const drills = drilled.filter(isOpen)
  const items: AgendaItem[] = [
    ...first.map(({ id }) => ({ card: id, kind: 'review' as const })),
    ...news.map((card) => ({ card, kind: 'new' as const })),
    ...drills.map((card) => ({ card, kind: 'drill' as const })),
  ]
  return {
    review,
    fresh: news.length,
    drill: drills.length,
    total: review + news.length + drills.length,
    first: items.slice(0, upTo),
    answered: activity.reviews + activity.drills,
    more: unseen.length - news.length,
  }
}

const QUIET = { reviews: 0, introduced: 0, drills: 0 }

function lastDayDue(today: StudyDay, daysOff: readonly StudyDay[]): StudyDay {
  const off = new Set(daysOff)
  return off.has(today) ? today : dueUntil(today, off)
}

const ordered = new WeakMap<Shelf, Map<Preferences['newOrder'], readonly PackCard[]>>()

/** Every card of the shelf in the order in which new ones come: found once, since packs may be large. */
function newCards(shelf: Shelf, order: Preferences['newOrder']): readonly PackCard[] {
  const known = ordered.get(shelf) ?? new Map<Preferences['newOrder'], readonly PackCard[]>()
  ordered.set(shelf, known)
  const cards =
    known.get(order) ??
    orderNew(
      shelf.opened.flatMap((knowledge) =>
        knowledge.cards.map(({ id, topic }) => ({ id, topic: topicName(knowledge, topic) })),
      ),
      order,
    )
  known.set(order, cards)
  return cards
}

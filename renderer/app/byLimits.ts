import {
  type CardId,
  type DueCard,
  dueUntil,
  factOf,
  habitOf,
  type MeasuredHabit,
  orderNew,
  type StudyDay,
} from '#scheduling'
import {
  type ActivityRow,
  type Database,
  dueCards,
  dueKeys,
  type PackCard,
  type Preferences,
  reviewedFacts,
  reviewsBefore,
  unseenCards,
} from '#storage'
import type { Agenda, AgendaItem, AgendaSource } from './agenda.ts'
import { allowedToday } from './limits.ts'
import { knowledgeOf, type Shelf, topicName } from './packs.ts'

export interface Wish {
  /** How many of the cards to name. */
  readonly upTo: number
  readonly extraNew: number
}

/** Due and new cards: those that are named first, and how many there are. */
export type Choice = Pick<Agenda, 'review' | 'fresh' | 'more'> & { readonly cards: readonly AgendaItem[] }

/** So many new cards are offered beyond the limit at a time. */
export const MORE = 5

/** So many answers of earlier days say what the learner's habit is. */
const HABIT_ANSWERS = 400

/** The learner's habit up to yesterday: it stays the same all day. */
export async function readHabit(db: Database, today: StudyDay): Promise<MeasuredHabit> {
  return habitOf(await reviewsBefore(db, today, HABIT_ANSWERS))
}

/** What was done today, as far as the limits count it. */
export type DoneToday = Pick<ActivityRow, 'reviews' | 'introduced'>

/** Which due cards may come today, and how many of them the limits allow. */
export async function readChoice({ db, shelf, preferences, today }: AgendaSource, activity: DoneToday) {
  const [touched, habit] = await Promise.all([
    reviewedFacts(db, today),
    // The first question never waits for a log that no limit asks for.
    preferences.minutesPerDay === null ? habitOf([]) : readHabit(db, today),
  ])
  return {
    touched,
    choice: {
      until: lastDayDue(today, preferences.daysOff),
      isWanted: (card: CardId) => knowledgeOf(shelf, card) !== undefined && !touched.has(factOf(card)),
    },
    allow: (due: number) => allowedToday(preferences, activity, due, habit.effort),
  }
}

/** By the learner's daily limits. Before days off, cards come that would be due in their first half. */
export async function chooseByLimits(
  source: AgendaSource,
  activity: DoneToday,
  { upTo, extraNew }: Wish,
): Promise<Choice> {
  const { db, shelf, preferences, today } = source
  const { touched, choice, allow } = await readChoice(source, activity)
  const dueFacts = new Set((await dueKeys(db, today, choice)).map(factOf))
  const { review, fresh: freshAllowed } = allow(dueFacts.size)
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
  return {
    cards: [...first.map(reviewOf), ...news.map((card) => ({ card, kind: 'new' as const }))],
    review,
    fresh: news.length,
    more: unseen.length - news.length,
  }
}

export function reviewOf({ id }: DueCard): AgendaItem {
  return { card: id, kind: 'review' }
}

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

import {
  type CardId,
  dueUntil,
  type ExamCap,
  factOf,
  habitOf,
  type MeasuredHabit,
  orderNew,
  type StudyDay,
} from '#scheduling'
import {
  type ActivityRow,
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
import { type ExamShare, readExamShare } from './examShare.ts'
import { allowedToday } from './limits.ts'
import { knowledgeOf, type Shelf, topicName } from './packs.ts'

/** A card that is to be asked today. */
export interface AgendaItem {
  readonly card: CardId
  readonly kind: 'review' | 'new' | 'drill'
  /** The exam that brought the card forward, where one did. */
  readonly examCap?: ExamCap | undefined
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
 * What today asks for: what exams to come want, or else due cards, the most overdue relative to its interval first, and
 * then new ones; then those to be drilled. Of each fact one card comes a day. Both the numbers on the screen and the
 * sitting are read here, so that they agree.
 */
export async function readAgenda(source: AgendaSource, wish: Wish = {}): Promise<Agenda> {
  const { db, shelf, today } = source
  const [[activity = QUIET], drilled, ofExams] = await Promise.all([
    activityBetween(db, today, today),
    drilledCards(db, today),
    readExamShare(source),
  ])
  const { cards, review, fresh, more } = ofExams
    ? chooseFrom(ofExams, wish)
    : await chooseByLimits(source, activity, wish)
  const drills = drilled.filter((card) => knowledgeOf(shelf, card) !== undefined)
  const items = [...cards, ...drills.map((card) => ({ card, kind: 'drill' as const }))]
  return {
    review,
    fresh,
    drill: drills.length,
    total: review + fresh + drills.length,
    first: items.slice(0, wish.upTo ?? 0),
    answered: activity.reviews + activity.drills,
    more,
  }
}

/** Due and new cards: those that are named first, and how many there are. */
type Choice = Pick<Agenda, 'review' | 'fresh' | 'more'> & { readonly cards: readonly AgendaItem[] }

function chooseFrom({ cards, unseen }: ExamShare, { extraNew = 0 }: Wish): Choice {
  const extra = unseen.slice(0, extraNew).map((card) => ({ card, kind: 'new' as const }))
  const review = cards.filter(({ kind }) => kind === 'review').length
  return {
    cards: [...cards, ...extra],
    review,
    fresh: cards.length - review + extra.length,
    more: Math.min(MORE, unseen.length - extra.length),
  }
}

/** By the learner's daily limits. Before days off, cards come that would be due in their first half. */
async function chooseByLimits(
  { db, shelf, preferences, today }: AgendaSource,
  activity: Pick<ActivityRow, 'reviews' | 'introduced'>,
  { upTo = 0, extraNew = 0 }: Wish,
): Promise<Choice> {
  const [touched, habit] = await Promise.all([
    reviewedFacts(db, today),
    // The first question never waits for a log that no limit asks for.
    preferences.minutesPerDay === null ? habitOf([]) : readHabit(db, today),
  ])
  const choice = {
    until: lastDayDue(today, preferences.daysOff),
    isWanted: (card: CardId) => knowledgeOf(shelf, card) !== undefined && !touched.has(factOf(card)),
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
  return {
    cards: [
      ...first.map(({ id }) => ({ card: id, kind: 'review' as const })),
      ...news.map((card) => ({ card, kind: 'new' as const })),
    ],
    review,
    fresh: news.length,
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

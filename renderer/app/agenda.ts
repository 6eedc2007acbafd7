import type { Ahead } from '#planning'
import type { CardId, ExamCap, StudyDay } from '#scheduling'
import {
  type ActivityRow,
  activityBetween,
  type Database,
  drilledCards,
  dueCards,
  type Preferences,
} from '#storage'
import { type Choice, chooseByLimits, MORE, readChoice, reviewOf, type Wish } from './byLimits.ts'
import { type ExamShare, readExamShare } from './examShare.ts'
import { knowledgeOf, type Shelf } from './packs.ts'

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
  /** When the other seen cards come, while an exam is to come; null: on their due days. */
  readonly ahead: Ahead | null
}

export interface AgendaSource {
  readonly db: Database
  readonly shelf: Shelf
  readonly preferences: Preferences
  readonly today: StudyDay
}

/**
 * What today asks for: what exams to come want, or else due cards, the most overdue relative to its interval first, and
 * then new ones; then those to be drilled. Of each fact one card comes a day. Both the numbers on the screen and the
 * sitting come from here, so that they agree.
 *
 * @param extraNew new cards wanted beyond today's limit
 */
export async function readAgenda(source: AgendaSource, { upTo = 0, extraNew = 0 } = {}): Promise<Agenda> {
  return readRest(source, await readBegun(source), { upTo, extraNew })
}

/**
 * The first so many of the agenda, in order. Where due cards fill the sitting nothing is counted, so that its first
 * question comes as fast among many cards as among few.
 */
export async function readSitting(
  source: AgendaSource,
  length: number,
  extraNew: number,
): Promise<readonly AgendaItem[]> {
  const begun = await readBegun(source)
  if (!begun.ofExams) {
    const { choice, allow } = await readChoice(source, begun.activity)
    const { review } = allow(Number.POSITIVE_INFINITY)
    const due = review < length ? [] : await dueCards(source.db, source.today, length, choice)
    if (due.length === length) return due.map(reviewOf)
  }
  return (await readRest(source, begun, { upTo: length, extraNew })).first
}

interface Begun {
  readonly activity: Pick<ActivityRow, 'reviews' | 'introduced' | 'drills'>
  readonly drilled: readonly CardId[]
  readonly ofExams: ExamShare | null
}

async function readBegun(source: AgendaSource): Promise<Begun> {
  const { db, today } = source
  const [[activity = QUIET], drilled, ofExams] = await Promise.all([
    activityBetween(db, today, today),
    drilledCards(db, today),
    readExamShare(source),
  ])
  return { activity, drilled, ofExams }
}

async function readRest(
  source: AgendaSource,
  { activity, drilled, ofExams }: Begun,
  wish: Wish,
): Promise<Agenda> {
  const { cards, review, fresh, more } = ofExams
    ? chooseFrom(ofExams, wish)
    : await chooseByLimits(source, activity, wish)
  const drills = drilled.filter((card) => knowledgeOf(source.shelf, card) !== undefined)
  const items = [...cards, ...drills.map((card) => ({ card, kind: 'drill' as const }))]
  return {
    review,
    fresh,
    drill: drills.length,
    total: review + fresh + drills.length,
    first: items.slice(0, wish.upTo),
    answered: activity.reviews + activity.drills,
    more,
    ahead: ofExams?.ahead ?? null,
  }
}

function chooseFrom({ cards, unseen }: ExamShare, { extraNew }: Wish): Choice {
  const extra = unseen.slice(0, extraNew).map((card) => ({ card, kind: 'new' as const }))
  const review = cards.filter(({ kind }) => kind === 'review').length
  return {
    cards: [...cards, ...extra],
    review,
    fresh: cards.length - review + extra.length,
    more: Math.min(MORE, unseen.length - extra.length),
  }
}

const QUIET = { reviews: 0, introduced: 0, drills: 0 }

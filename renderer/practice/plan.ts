import { knowledgeOf, leftToday, type Shelf, topicName } from '#app'
import { buildQueue, type StudyDay } from '#scheduling'
import {
  activityBetween,
  type Database,
  drilledCards,
  dueCards,
  type Preferences,
  unseenCards,
} from '#storage'
import type { Item } from './session.ts'

/** One sitting is at most so long; what is left of the day comes in the next. */
const SITTING = 50

export interface PlanInput {
  readonly db: Database
  readonly shelf: Shelf
  readonly preferences: Preferences
  readonly today: StudyDay
  /** New cards wanted beyond today's limit. */
  readonly extraNew: number
}

/** What to ask in one sitting, in order. */
export async function readPlan({ db, shelf, preferences, today, extraNew }: PlanInput): Promise<Item[]> {
  const order = shelf.opened.flatMap((knowledge) =>
    knowledge.cards.map(({ id, topic }) => ({ id, topic: topicName(knowledge, topic) })),
  )
  const [[activity], due, drilled] = await Promise.all([
    activityBetween(db, today, today),
    dueCards(db, today, SITTING),
    drilledCards(db, today),
  ])
  const { newLeft: newInLimit, reviewsLeft } = leftToday(preferences, activity)
  const newLeft = newInLimit + extraNew
  const unseen = await unseenCards(db, order, today, Math.min(newLeft, SITTING))
  const drills = new Set(drilled)
  const news = new Set(unseen)
  const queue = buildQueue({
    today,
    due: due.filter(({ id }) => knowledgeOf(shelf, id)),
    unseen,
    drilled: drilled.filter((id) => knowledgeOf(shelf, id)),
    reviewsLeft,
    newLeft,
    siblingKey: (card) => card.slice(0, card.lastIndexOf('/')),
  })
  return queue
    .slice(0, SITTING)
    .map((card) => ({ card, kind: drills.has(card) ? 'drill' : news.has(card) ? 'new' : 'review' }))
}

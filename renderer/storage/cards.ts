import {
  type CardId,
  type DueCard,
  factOf,
  lateness,
  onePerFact,
  orderDue,
  type Progress,
  type StudyDay,
} from '#scheduling'
import { takenByTopic, unseenByTopic } from './counts.ts'
import type { Database } from './database.ts'
import { isAside } from './marks.ts'
import { reviewsOn } from './reviews.ts'
import type { CardRow, MarkRow, PackCard, TopicName } from './rows.ts'
import { SPANS, shortestOf } from './slot.ts'
import { packOf } from './tally.ts'

/** A card that was answered; null for one that was not. */
export async function readCard(db: Database, id: CardId): Promise<CardRow | null> {
  return (await db.cards.get(id)) ?? null
}

/** Every card that was answered or put aside, of packs that are no longer installed too. */
export interface KnownCards {
  readonly progress: ReadonlyMap<CardId, Progress>
  /** Cards that do not come at all: suspended, or no longer in their pack. */
  readonly withdrawn: ReadonlySet<CardId>
  /** Cards that do not come on this study day. */
  readonly buried: ReadonlySet<CardId>
  readonly starred: ReadonlySet<CardId>
}

/** Reads every card there is: for plans and choices that go over all of them, and not for every day. */
export async function readKnownCards(db: Database, today: StudyDay): Promise<KnownCards> {
  const [rows, marks] = await db.transaction('r', [db.cards, db.marks], () =>
    Promise.all([db.cards.toArray(), db.marks.toArray()]),
  )
  const marked = (isMarked: (mark: MarkRow) => boolean) =>
    new Set(marks.filter(isMarked).map(({ card }) => card))
  return {
    progress: new Map(rows.map(({ id, progress }) => [id, progress])),
    withdrawn: marked(({ isSuspended, isRetired }) => isSuspended || isRetired),
    buried: marked(({ buriedUntil }) => buriedUntil !== null && buriedUntil > today),
    starred: marked(({ isStarred }) => isStarred),
  }
}

export async function readMark(db: Database, id: CardId): Promise<MarkRow | null> {
  return (await db.marks.get(id)) ?? null
}

/** A card as a session sees it. */
export interface CardState {
  /** null: it was never answered. */
  readonly progress: Progress | null
  /** Whether it does not come on the study day: suspended, buried, or no longer in its pack. */
  readonly isAside: boolean
}

export async function cardStates(
  db: Database,
  ids: readonly CardId[],
  today: StudyDay,
): Promise<ReadonlyMap<CardId, CardState>> {
  const [rows, marks] = await db.transaction('r', [db.cards, db.marks], () =>
    Promise.all([db.cards.bulkGet([...ids]), db.marks.bulkGet([...ids])]),
  )
  return new Map(
    ids.map((id, nth) => {
      const mark = marks[nth]
      return [
        id,
        { progress: rows[nth]?.progress ?? null, isAside: mark !== undefined && isAside(mark, today) },
      ]
    }),
  )
}

/** Where a span's reading stands. */
interface SpanRead {
  readonly span: number
  /** How many cards were asked for; fewer came when there are no more. */
  readonly asked: number
  readonly cards: readonly DueCard[]
  /** No card of the span that was not read is later than this. */
  readonly latest: number
}

const FIRST_PAGE = 8

/** Which of the due cards may come. */
export interface DueChoice {
  /** Cards that come up to this day count as due; without it: today. */
  readonly until?: StudyDay
  /** Without it: cards of the packs that are installed. */
  readonly isWanted?: (card: CardId) => boolean
}

async function wantInstalled(db: Database): Promise<(card: CardId) => boolean> {
  const packs = new Set(await db.packs.toCollection().primaryKeys())
  return (card) => packs.has(packOf(card))
}

/**
 * The most overdue cards relative to their interval, at most so many, one of each fact.
 *
 * No index is in this order, which changes from day to day. But within a span the intervals are about the same, so there
 * the longest waiting come first; a span is read on only while what it still hides might be later than what was found.
 */
export async function dueCards(
  db: Database,
  today: StudyDay,
  limit: number,
  { until = today, isWanted }: DueChoice = {},
): Promise<DueCard[]> {
  if (limit <= 0) return []
  return db.transaction('r', [db.packs, db.cards], async () => {
    const isChosen = isWanted ?? (await wantInstalled(db))
    let reads: readonly SpanRead[] = SPANS.map((span) => ({
      span,
      asked: FIRST_PAGE / 4,
      cards: [],
      latest: Number.POSITIVE_INFINITY,
    }))
    for (;;) {
      const read = reads.flatMap(({ cards }) => cards.filter(({ id }) => isChosen(id)))
      const found = onePerFact(orderDue(read, today)).slice(0, limit)
      const last = found[limit - 1]
      const enough = last ? lateness(last, today) : Number.NEGATIVE_INFINITY
      if (reads.every(({ latest }) => latest <= enough)) return found
      reads = await Promise.all(
        reads.map((read) => (read.latest <= enough ? read : readOn(db, read, today, until))),
      )
    }
  })
}

/** The due cards as their index has them: no row is read, so thousands cost little. */
export async function dueKeys(db: Database, today: StudyDay, choice: DueChoice = {}): Promise<CardId[]> {
  return db.transaction('r', [db.packs, db.cards], async () => {
    const isChosen = choice.isWanted ?? (await wantInstalled(db))
    const spans = SPANS.map((span) => inSpan(db, span, choice.until ?? today).primaryKeys())
    return (await Promise.all(spans)).flat().filter(isChosen)
  })
}

function inSpan(db: Database, span: number, until: StudyDay) {
  return db.cards.where('slot').between([span, Number.NEGATIVE_INFINITY], [span, until], true, true)
}

async function readOn(
  db: Database,
  { span, asked }: SpanRead,
  today: StudyDay,
  until: StudyDay,
): Promise<SpanRead> {
  const wanted = asked * 4
  const rows = await inSpan(db, span, until).limit(wanted).toArray()
  const cards = rows.map(({ id, slot, progress }) => ({
    id,
    due: slot?.[1] ?? today,
    intervalDays: progress.memory.intervalDays,
  }))
  const last = cards.length < wanted ? undefined : cards.at(-1)
  const latest = last
    ? lateness({ ...last, intervalDays: shortestOf(span) }, today)
    : Number.NEGATIVE_INFINITY
  return { span, asked: wanted, cards, latest }
}

/**
 * The first of the given cards that are new: never answered, not suspended, not buried; in the given order, one of each
 * fact. Topics that are learned through, or not begun, cost nothing, however large they are.
 *
 * @param taken facts of which another card comes today
 */
export async function unseenCards(
  db: Database,
  ordered: readonly PackCard[],
  today: StudyDay,
  limit: number,
  taken: ReadonlySet<string> = new Set(),
): Promise<CardId[]> {
  if (limit <= 0) return []
  return db.transaction('r', [db.packs, db.taken, db.marks, db.cards], async () => {
    const [unseen, begun, marks] = await Promise.all([
      unseenByTopic(db),
      takenByTopic(db),
      db.marks.toArray(),
    ])
    const aside = new Set(marks.filter((mark) => isAside(mark, today)).map(({ card }) => card))
    const answered = new Map<TopicName, ReadonlySet<CardId>>()
    const facts = new Set(taken)
    const found: CardId[] = []
    for (const { id, topic } of ordered) {
      if (found.length === limit) break
      const fact = factOf(id)
      if (!unseen[topic] || facts.has(fact) || aside.has(id)) continue
      if (begun[topic] && !answered.has(topic)) answered.set(topic, await answeredIn(db, topic))
      if (answered.get(topic)?.has(id)) continue
      facts.add(fact)
      found.push(id)
    }
    return found
  })
}

/** The facts of which a card was reviewed on a study day. */
export async function reviewedFacts(db: Database, day: StudyDay): Promise<ReadonlySet<string>> {
  const reviews = (await reviewsOn(db, day)).filter(({ kind }) => kind === 'review')
  return new Set(reviews.map(({ card }) => factOf(card)))
}

async function answeredIn(db: Database, topic: TopicName): Promise<ReadonlySet<CardId>> {
  return new Set(await db.cards.where('topic').equals(topic).primaryKeys())
}

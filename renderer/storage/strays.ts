import type { CardId } from '#scheduling'
import type { Database } from './database.ts'
import { packOf } from './tally.ts'

/** What stands on the shelf, as far as it can be told whether a row belongs to it. */
export interface OnShelf {
  readonly cards: ReadonlySet<CardId>
  /** Packs that are installed and cannot be read: what belongs to them is not lost. */
  readonly unread: readonly string[]
}

/** Rows that belong to nothing there is. They do no harm, and a pack that comes back finds them again. */
export interface Stray {
  readonly table: 'reviews' | 'marks' | 'notes' | 'reports' | 'moves' | 'sheets' | 'examReports' | 'goals'
  readonly count: number
}

/**
 * Counts the rows of cards and facts that no pack on the shelf has, and of exams whose paper or blueprint is gone. Reads of
 * the log no more than which cards are in it.
 */
export function findStrays(db: Database, { cards, unread }: OnShelf): Promise<Stray[]> {
  const facts = new Set([...cards].map(factOf))
  const isKnown = (card: CardId) => cards.has(card) || unread.includes(packOf(card))
  const isKnownFact = (fact: string) => facts.has(fact) || unread.includes(packOf(fact))
  const tables = [
    ...[db.reviews, db.marks, db.notes, db.reports, db.moves],
    ...[db.sheets, db.examReports, db.goals, db.papers, db.blueprints],
  ]
  return db.transaction('r', tables, async () => {
    const answered = (await db.reviews.orderBy('card').uniqueKeys()) as CardId[]
    const papers = new Set(await db.papers.toCollection().primaryKeys())
    const blueprints = new Set(await db.blueprints.toCollection().primaryKeys())
    const counts: Readonly<Record<Stray['table'], number>> = {
      reviews: await db.reviews
        .where('card')
        .anyOf(answered.filter((card) => !isKnown(card)))
        .count(),
      marks: await db.marks.filter(({ card }) => !isKnown(card)).count(),
      notes: await db.notes.filter(({ fact }) => !isKnownFact(fact)).count(),
      reports: await db.reports.filter(({ card }) => !isKnown(card)).count(),
      moves: await db.moves.filter((move) => move.cards.every(({ card }) => !isKnown(card))).count(),
      sheets: await db.sheets.filter(({ paper }) => !papers.has(paper)).count(),
      examReports: await db.examReports.filter(({ paper }) => !papers.has(paper)).count(),
      // One that is over, and of which the learner said how it went, needs none.
      goals: await db.goals
        .filter(({ blueprint, isPassed = null }) => isPassed === null && !blueprints.has(blueprint))
        .count(),
    }
    return Object.entries(counts)
      .map(([table, count]) => ({ table: table as Stray['table'], count }))
      .filter(({ count }) => count > 0)
  })
}

/** `pack/fact` of `pack/fact/facet`. */
function factOf(card: CardId): string {
  return card.slice(0, card.lastIndexOf('/'))
}

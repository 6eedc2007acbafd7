import type { Ahead } from '#planning'
import type { CardId, ExamCap } from '#scheduling'
import { readGoals } from '#storage'
import type { AgendaSource } from './agenda.ts'

/** What the exams to come ask of today. */
export interface ExamShare {
  readonly cards: readonly {
    readonly card: CardId
    readonly kind: 'review' | 'new'
    /** The exam that brought the card forward, where one did. */
    readonly examCap?: ExamCap
  }[]
  /** Further new cards that could come, in their order. */
  readonly unseen: readonly CardId[]
  readonly ahead: Ahead
}

/** Today's share of the plan; null where no exam is to come, after no more than a look at the dates. */
export async function readExamShare({
  db,
  shelf,
  preferences,
  today,
}: AgendaSource): Promise<ExamShare | null> {
  if (!(await readGoals(db)).some(({ day }) => day > today)) return null
  // Most days have no exam before them, so what plans for one is not in the first script. (Promise.resolve: Dexie asks it.)
  const { beyondShare, capToday, comingReviews, readOutlook, shareOfToday } = await Promise.resolve(
    import('#planning'),
  )
  const outlook = await readOutlook({ db, packs: shelf.opened, preferences, today })
  if (outlook === null) return null
  const { cards } = shareOfToday(outlook, preferences)
  const exams = outlook.coming.map(({ exam }) => exam)
  return {
    cards: cards.map((card) => {
      const examCap = capToday(card, exams, today)
      const kind = card.progress === null ? 'new' : 'review'
      return examCap === null ? { card: card.id, kind } : { card: card.id, kind, examCap }
    }),
    unseen: beyondShare(outlook, cards).map(({ id }) => id),
    ahead: comingReviews(outlook, cards),
  }
}

/** The exam that brings a card forward from its due day, as the card is stored now; null where none does. */
export async function readExamCap(
  { db, shelf, today }: Pick<AgendaSource, 'db' | 'shelf' | 'today'>,
  card: CardId,
): Promise<ExamCap | null> {
  if (!(await readGoals(db)).some(({ day }) => day > today)) return null
  const { readCap } = await Promise.resolve(import('#planning'))
  return readCap({ db, packs: shelf.opened, today }, card)
}

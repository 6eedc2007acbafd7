import type { CardId, StudyDay } from '#scheduling'
import type { Database } from './database.ts'
import { isAside } from './marks.ts'

/** The cards to be drilled on a study day, in the order of their names; none that was put aside meanwhile. */
export function drilledCards(db: Database, today: StudyDay): Promise<CardId[]> {
  return db.transaction('r', [db.cards, db.marks], async () => {
    const drilled = await db.cards.where('progress.drillOn').equals(today).primaryKeys()
    const marks = await db.marks.bulkGet(drilled)
    return drilled.filter((_, nth) => {
      const mark = marks[nth]
      return !mark || !isAside(mark, today)
    })
  })
}

import { knowledgeOf, type Shelf } from '#app'
import { type HandedInExam, type Paper, reportOf } from '#exam'
import { type Database, handIn, type Outcome, saveSheet } from '#storage'

/**
 * Marks an exam that is handed in, and keeps sheet and report together. Where a pack of it is not open it cannot be
 * marked; then the sheet alone is kept, and the report is made when the pack is there.
 */
export async function finishExam(
  db: Database,
  shelf: Shelf,
  paper: Paper,
  exam: HandedInExam,
): Promise<Outcome<'marked' | 'pack-missing'>> {
  const sheet = { paper: paper.id, sheet: exam }
  const reported = reportOf(exam, paper, (card) => knowledgeOf(shelf, card))
  const { id: blueprint } = paper.blueprint
  const outcome = reported.ok
    ? await handIn(db, sheet, {
        paper: paper.id,
        blueprint,
        startedAt: exam.startedAt,
        report: reported.report,
      })
    : await saveSheet(db, sheet)
  return outcome.ok ? { ok: true, value: reported.ok ? 'marked' : 'pack-missing' } : outcome
}

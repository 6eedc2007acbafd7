import { isReportOf, paperFrom, reportFrom, toPractise } from '#exam'
import type { CardId } from '#scheduling'
import { type Database, readExam } from '#storage'

/** What an exam showed to be missing: the cards of its wrong, flagged and guessed questions; null where it cannot be read. */
export async function cardsOfExam(
  db: Database,
  paper: string,
): Promise<{ readonly title: string; readonly cards: ReadonlySet<CardId> } | null> {
  const exam = await readExam(db, paper)
  const read = exam && paperFrom(exam.paper.paper)
  const report = exam?.report && reportFrom(exam.report.report)
  if (!read || !report || !isReportOf(report, read)) return null
  return { title: read.blueprint.title, cards: new Set(toPractise(report, read)) }
}

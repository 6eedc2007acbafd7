import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import type { NoteRow, Report } from './rows.ts'

/** Keeps what is needed to show the bad question again exactly as it was. */
export function reportQuestion(db: Database, report: Omit<Report, 'id'>): Promise<Outcome<Report>> {
  return runCommand(db, [db.reports], async () => {
    const last = await db.reports.orderBy('id').last()
    const row = { ...report, id: Math.max(report.at, (last?.id ?? 0) + 1) }
    await db.reports.add(row)
    return row
  })
}

/** The reports, the oldest first. */
export function readReports(db: Database): Promise<Report[]> {
  return db.reports.toArray()
}

/** Sets the learner's note on a fact; an empty text removes it. */
export function setNote(db: Database, note: NoteRow): Promise<Outcome<void>> {
  return runCommand(db, [db.notes], async () => {
    await (note.text === '' ? db.notes.delete(note.fact) : db.notes.put(note))
  })
}

export async function readNote(db: Database, fact: string): Promise<NoteRow | null> {
  return (await db.notes.get(fact)) ?? null
}

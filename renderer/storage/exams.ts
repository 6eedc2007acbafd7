import type { Prediction, StudyDay } from '#scheduling'
import { Refusal, runCommand } from './command.ts'
import type { Database } from './database.ts'
import { addPrediction } from './predictions.ts'
import type { Outcome } from './problem.ts'
import type { BlueprintRow, ExamReportRow, GoalRow, PaperRow, SheetRow } from './rows.ts'

/** A blueprint that was deleted, with the dates that hung on it: what brings it back. */
export interface DeletedBlueprint {
  readonly blueprint: BlueprintRow
  readonly goals: readonly GoalRow[]
}

/** An exam that was begun; without a report it still runs, or could not be marked yet. */
export interface BegunExam {
  readonly paper: PaperRow
  readonly sheet: SheetRow
  readonly report: ExamReportRow | null
}

/** What the dates of exams repeat of the blueprint that they are made like. */
export interface Repeated {
  readonly title: string
  readonly minutes: number
  /** Exams of later days are told; one that is over keeps the name that it had. */
  readonly today: StudyDay
}

/**
 * Keeps a blueprint, or what it has become. Exams that were drawn from it before keep what they were drawn from.
 *
 * @param repeated without it: the dates of its exams stay as they are
 */
export function saveBlueprint(db: Database, row: BlueprintRow, repeated?: Repeated): Promise<Outcome<void>> {
  return runCommand(db, [db.blueprints, db.goals], async () => {
    await db.blueprints.put(row)
    if (repeated === undefined) return
    const { title, minutes, today } = repeated
    const goals = await comingGoals(db, row.id, today)
    await db.goals.bulkPut(
      goals.map((goal) => ({ ...goal, title, mockMinutes: goal.mockMinutes > 0 ? minutes : 0 })),
    )
  })
}

function comingGoals(db: Database, blueprint: string, today: StudyDay): Promise<GoalRow[]> {
  return db.goals.filter((goal) => goal.blueprint === blueprint && goal.day > today).toArray()
}

/**
 * Deletes a blueprint and the dates to come of exams that are made like it. The exams that were taken stay, and so does
 * what the learner said of those that are over.
 *
 * @returns what `restoreBlueprint` brings back; null where there is no such blueprint
 */
export function deleteBlueprint(
  db: Database,
  id: string,
  today: StudyDay,
): Promise<Outcome<DeletedBlueprint | null>> {
  return runCommand(db, [db.blueprints, db.goals], async () => {
    const blueprint = await db.blueprints.get(id)
    if (!blueprint) return null
    const goals = await comingGoals(db, id, today)
    await Promise.all([db.blueprints.delete(id), db.goals.bulkDelete(goals.map((goal) => goal.id))])
    return { blueprint, goals }
  })
}

export function restoreBlueprint(db: Database, deleted: DeletedBlueprint): Promise<Outcome<void>> {
  return runCommand(db, [db.blueprints, db.goals], async () => {
    await Promise.all([db.blueprints.put(deleted.blueprint), db.goals.bulkPut(deleted.goals)])
  })
}

/** The blueprints, the oldest first. Their contents may come from a file and have to be checked. */
export async function readBlueprints(db: Database): Promise<BlueprintRow[]> {
  return (await db.blueprints.toArray()).sort((a, b) => a.at - b.at)
}

export async function readBlueprint(db: Database, id: string): Promise<BlueprintRow | null> {
  return (await db.blueprints.get(id)) ?? null
}

function tablesOf(db: Database) {
  return [db.papers, db.sheets, db.examReports]
}

/**
 * Begins an exam: what is asked, the blank sheet, and what is foretold of it, so that no answer stands before that does.
 * While another one runs: `exam-running`.
 *
 * @param prediction null where nothing can be foretold
 */
export function beginExam(
  db: Database,
  paper: PaperRow,
  sheet: SheetRow,
  prediction: Prediction | null = null,
): Promise<Outcome<void>> {
  return runCommand(db, [...tablesOf(db), db.predictions], async () => {
    if ((await runningPaper(db)) !== undefined) throw new Refusal('exam-running')
    await Promise.all([
      db.papers.add(paper),
      db.sheets.add(sheet),
      prediction && addPrediction(db, prediction),
    ])
  })
}

/** Keeps what the learner has put on an exam. Of one that is over or was dropped nothing changes: `exam-over`. */
export function saveSheet(db: Database, sheet: SheetRow): Promise<Outcome<void>> {
  return runCommand(db, tablesOf(db), async () => {
    await refuseIfOver(db, sheet.paper)
    await db.sheets.put(sheet)
  })
}

/** Ends an exam: the sheet as it was handed in, and how it went. What is handed in already stays as it is. */
export function handIn(db: Database, sheet: SheetRow, report: ExamReportRow): Promise<Outcome<void>> {
  return runCommand(db, tablesOf(db), async () => {
    if (await db.examReports.get(sheet.paper)) return
    await refuseIfOver(db, sheet.paper)
    await Promise.all([db.sheets.put(sheet), db.examReports.put(report)])
  })
}

async function refuseIfOver(db: Database, paper: string): Promise<void> {
  const [report, sheet] = await Promise.all([db.examReports.get(paper), db.sheets.get(paper)])
  if (report || !sheet) throw new Refusal('exam-over')
}

/**
 * Throws an exam away with everything that was put on it.
 *
 * @returns what `restoreExam` brings back; null where there is no such exam
 */
export function dropExam(db: Database, id: string): Promise<Outcome<BegunExam | null>> {
  return runCommand(db, tablesOf(db), async () => {
    const dropped = await readRows(db, id)
    await Promise.all([db.papers.delete(id), db.sheets.delete(id), db.examReports.delete(id)])
    return dropped
  })
}

/** Brings back what was dropped, its clock where it would be by now. While another exam runs: `exam-running`. */
export function restoreExam(db: Database, { paper, sheet, report }: BegunExam): Promise<Outcome<void>> {
  return runCommand(db, tablesOf(db), async () => {
    if (!report && (await runningPaper(db)) !== undefined) throw new Refusal('exam-running')
    await Promise.all([db.papers.put(paper), db.sheets.put(sheet), report && db.examReports.put(report)])
  })
}

async function runningPaper(db: Database): Promise<string | undefined> {
  const [sheets, reports] = await Promise.all([
    db.sheets.toCollection().primaryKeys(),
    db.examReports.toCollection().primaryKeys(),
  ])
  const over = new Set(reports)
  return sheets.find((paper) => !over.has(paper))
}

/** Whether an exam has no report yet. Reads names only. */
export function isExamRunning(db: Database): Promise<boolean> {
  return db.transaction('r', tablesOf(db), async () => (await runningPaper(db)) !== undefined)
}

/** The exam that has no report yet: it runs, or its time ran out while nobody looked. */
export function runningExam(db: Database): Promise<BegunExam | null> {
  return db.transaction('r', tablesOf(db), async () => {
    const paper = await runningPaper(db)
    return paper === undefined ? null : readExam(db, paper)
  })
}

/** An exam that was begun; null where there is none of that name. */
export function readExam(db: Database, id: string): Promise<BegunExam | null> {
  return db.transaction('r', tablesOf(db), () => readRows(db, id))
}

async function readRows(db: Database, id: string): Promise<BegunExam | null> {
  const [paper, sheet, report] = await Promise.all([
    db.papers.get(id),
    db.sheets.get(id),
    db.examReports.get(id),
  ])
  return paper && sheet ? { paper, sheet, report: report ?? null } : null
}

/** The papers that were drawn from a blueprint: what they asked is not asked again soon. */
export function papersOf(db: Database, blueprint: string): Promise<PaperRow[]> {
  return db.papers.filter((paper) => paper.blueprint === blueprint).toArray()
}

/** How the exams went, in the order in which they were begun. */
export async function readExamReports(db: Database): Promise<ExamReportRow[]> {
  return (await db.examReports.toArray()).sort((a, b) => a.startedAt - b.startedAt)
}

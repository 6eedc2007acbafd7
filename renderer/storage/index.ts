export { type Backup, type BackupCounts, readBackup } from './backup.ts'
export {
  type CardState,
  cardStates,
  dueCards,
  dueKeys,
  type KnownCards,
  readCard,
  readKnownCards,
  readMark,
  reviewedFacts,
  unseenCards,
} from './cards.ts'
export { type Journal, type RowChange, readKnown } from './changes.ts'
export { checkData, type Finding, repairData } from './check.ts'
export { isDiskFailure, syncTables } from './command.ts'
export {
  activityBetween,
  type DayCount,
  dueForecast,
  type TodayCounts,
  todayCounts,
  waitingDays,
} from './counts.ts'
export type { Database } from './database.ts'
export { drilledCards } from './drills.ts'
export {
  type BegunExam,
  beginExam,
  type DeletedBlueprint,
  deleteBlueprint,
  dropExam,
  handIn,
  isExamRunning,
  papersOf,
  readBlueprint,
  readBlueprints,
  readExam,
  readExamReports,
  restoreBlueprint,
  restoreExam,
  runningExam,
  saveBlueprint,
  saveSheet,
} from './exams.ts'
export { blobSink, exportAll, type Sink } from './exportAll.ts'
export { foretell } from './foretell.ts'
export { readGoals, removeGoal, setGoal } from './goals.ts'
export { type MarkChange, markCard, type Suspended, suspendedCards } from './marks.ts'
export { lastMove, moveDueDays, undoLastMove } from './moves.ts'
export { type Opened, type OpenOptions, openDatabase, openOlder } from './open.ts'
export { installedPacks, installPack, type NewPack, packContent, uninstallPack } from './packs.ts'
export { readPredictions, recordPrediction } from './predictions.ts'
export {
  chooseDaysOff,
  DEFAULT_PREFERENCES,
  daysOffAfter,
  type Preferences,
  readPreferences,
  setPreferences,
} from './preferences.ts'
export { type Outcome, PROBLEMS, type Problem } from './problem.ts'
export { readNote, readReports, reportQuestion, setNote } from './reports.ts'
export {
  type DatabaseMark,
  type JournalLine,
  type Restored,
  readDatabaseMark,
  replayJournal,
  restoreData,
} from './restore.ts'
export {
  type GivenReview,
  type Recorded,
  recentReviews,
  recordReview,
  reviewsBefore,
  reviewsOf,
  reviewsOn,
  undoLastReview,
} from './reviews.ts'
export type {
  ActivityRow,
  AnswerRecord,
  BlueprintRow,
  CardRow,
  ExamReportRow,
  GoalRow,
  MarkRow,
  NoteRow,
  PackCard,
  PackRow,
  PaperRow,
  PredictionRow,
  Report,
  Review,
  SheetRow,
  TopicCounts,
  TopicName,
} from './rows.ts'
export { clearSession, readSession, saveSession } from './session.ts'
export { findStrays, type Stray } from './strays.ts'
export { SETTLED_DAYS, settledCards, waitedSince, waitingCards } from './waiting.ts'

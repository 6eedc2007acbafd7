export * from './card.ts'
export { type DayInput, type DayShare, dueUntil, pickForDay } from './examDay.ts'
export {
  comingExams,
  type ExamCap,
  type ExamGoal,
  examCap,
  examCapDays,
  isReserved,
  newPerDay,
  type PlanCard,
} from './examGoal.ts'
export {
  type ExamPlan,
  minutesNeeded,
  type PlanDay,
  type PlanInput,
  planExams,
  type TopicPlan,
} from './examPlan.ts'
export { explainReview, type ReviewExplained, type ReviewStep } from './explain.ts'
export { measureForgetting, type Trial, trialsOf } from './forgetting.ts'
export { fsrs } from './fsrs.ts'
export {
  DEFAULT_HABIT,
  type Effort,
  type FailShare,
  type Habit,
  habitOf,
  type MeasuredHabit,
} from './habit.ts'
export { compare, type Difference, isSame, type LogLine, replay } from './history.ts'
export {
  climb,
  FOOT_OF_LADDER,
  isRecall,
  type Ladder,
  RECOGNITION_CAP_DAYS,
  RUNGS,
  type Rung,
} from './ladder.ts'
export { becomesLeech, LEECH_LAPSES } from './leech.ts'
export * from './memory.ts'
export { applyMoves, type Move, type MovedCard } from './move.ts'
export { type NewOrder, orderNew } from './newOrder.ts'
export { type Pace, paceOf, readingMs, type Speed, speedOf, type Timing } from './pace.ts'
export { type DueCard, factOf, lateness, onePerFact, orderDue } from './queue.ts'
export {
  type Estimate,
  type ExamShape,
  MINIMUM_ANSWERED,
  MINIMUM_COVERAGE,
  neededToPass,
  type Readiness,
  readiness,
} from './readiness.ts'
export { recallAfter, recallOn } from './recall.ts'
export { reminderAt } from './reminder.ts'
export { reviewSettings } from './reviewSettings.ts'
export { schedulers } from './schedulers.ts'
export { sm2 } from './sm2.ts'
export { type DayLoad, fewestDays, type Placed, spreadBacklog, spreadDays } from './spread.ts'
export { type Streak, type StreakInput, streakOf } from './streak.ts'
export { dateOf, type StudyCalendar, type StudyDay, studyCalendar } from './studyDay.ts'
export {
  brierScore,
  type CalibrationBin,
  calibrate,
  type ExamResult,
  type Foretold,
  MINIMUM_EXAMS,
  type Prediction,
  pairUp,
  type TrackRecord,
  trackRecord,
} from './trackRecord.ts'

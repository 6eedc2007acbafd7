/** The only door of planning/: what exams to come make of the days before them, for every screen that asks or tells. */
export { type Ahead, comingReviews } from './ahead.ts'
export { type CappedCard, cappedCards, capToday } from './caps.ts'
export { readCap } from './coming.ts'
export {
  beyondShare,
  type Outlook,
  type PlanSources,
  planInputOf,
  readOutlook,
  shareOfToday,
} from './outlook.ts'
export type { PlannedExam } from './plannedExam.ts'
export {
  type Foretelling,
  foretellMock,
  logReady,
  logToday,
  type Ready,
  readyFor,
  recordOf,
  type ShortTopic,
} from './ready.ts'
export { topicPlansOf } from './topicPlans.ts'

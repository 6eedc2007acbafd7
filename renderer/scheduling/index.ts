export * from './card.ts'
export { fsrs } from './fsrs.ts'
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
export * from './memory.ts'
export { type Pace, paceOf, readingMs, type Speed, speedOf, type Timing } from './pace.ts'
export { buildQueue, type DueCard, keepApart, lateness, orderDue, type QueueSources } from './queue.ts'
export { sm2 } from './sm2.ts'
export { dateOf, type StudyCalendar, type StudyDay, studyCalendar } from './studyDay.ts'

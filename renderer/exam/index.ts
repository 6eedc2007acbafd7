/** The only door of the exam's pure core: blueprint, drawing, sitting, marking, comparing. */
export { apportion } from './apportion.ts'
export { availableFacts } from './askable.ts'
export {
  allot,
  type Blueprint,
  type BlueprintProblem,
  checkBlueprint,
  examTopicOf,
  type Quota,
  questionsOf,
  shortQuotas,
  type WeightedTopic,
  weightsOf,
} from './blueprint.ts'
export { compareExams, type PastExam, type PastTopic } from './history.ts'
export { blueprintFrom, isReportOf, paperFrom, reportFrom, sheetFrom } from './kept.ts'
export {
  beginExam,
  blanks,
  type ExamEvent,
  flagged,
  type HandedInExam,
  type MockExam,
  type RunningExam,
  reduceExam,
  remainingMs,
  takeBack,
  unfinished,
} from './mockExam.ts'
export { type Drawn, drawPaper, type ExamQuestion, factsOf, type Paper } from './paper.ts'
export { readyMade } from './readyMade.ts'
export { type ExamReport, type Reported, reportOf, type TopicScore, toPractise } from './report.ts'

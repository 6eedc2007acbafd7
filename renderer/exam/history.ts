import type { ExamReport, TopicScore } from './report.ts'

/** An exam among those before it. */
export interface PastExam {
  readonly report: ExamReport
  /** The share of right answers, 0 to 1. */
  readonly share: number
  /** Against the exam before it; null for the first. */
  readonly change: number | null
  readonly topics: readonly PastTopic[]
}

export interface PastTopic extends TopicScore {
  readonly share: number
  /** Against the last exam before it that asked the topic; null for the first. */
  readonly change: number | null
}

/** Compares the exams of one blueprint, in the order in which they were taken. */
export function compareExams(reports: readonly ExamReport[]): PastExam[] {
  const before = new Map<string, number>()
  let shareBefore: number | null = null
  return reports
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map((report) => {
      const share = report.right / report.questions
      const topics = report.topics.map((score) => {
        const topicShare = score.right / score.questions
        const earlier = before.get(score.topic)
        before.set(score.topic, topicShare)
        return { ...score, share: topicShare, change: earlier === undefined ? null : topicShare - earlier }
      })
      const change = shareBefore === null ? null : share - shareBefore
      shareBefore = share
      return { report, share, change, topics }
    })
}

import type { ExamPlan, TopicPlan } from '#scheduling'
import type { PlannedExam } from './plannedExam.ts'

/** How far a plan takes each topic of an exam's blueprint, in its order; none is left out, however little it weighs. */
export function topicPlansOf(plan: ExamPlan, { goal, blueprint, topicOf }: PlannedExam): TopicPlan[] {
  const own = plan.topics.filter(({ exam }) => exam === goal.id)
  return blueprint.topics
    .filter(({ weight }) => weight > 0)
    .map(({ topic }) => {
      const parts = own.filter((part) => (topicOf.get(part.topic) ?? part.topic) === topic)
      const sum = (count: (part: TopicPlan) => number) => parts.reduce((all, part) => all + count(part), 0)
      return {
        exam: goal.id,
        topic,
        cards: sum(({ cards }) => cards),
        seen: sum(({ seen }) => seen),
        introduced: sum(({ introduced }) => introduced),
        leftOut: sum(({ leftOut }) => leftOut),
        notRepeated: sum(({ notRepeated }) => notRepeated),
      }
    })
}

import { evenOf } from './chance.ts'
import { trueRecall } from './learner.ts'
import { type Desk, OPTIONS, type StudiedCard } from './study.ts'

/** Draws the questions of an exam, of each topic so many of its facts. */
export function drawPaper({ learner, cards }: Desk, name: string): StudiedCard[] {
  return Object.entries(learner.questions).flatMap(([topic, questions]) =>
    cards
      .filter((card) => card.topic === topic)
      .map((card) => ({ card, lot: evenOf(`${learner.name} ${name} ${card.id}`) }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, questions)
      .map(({ card }) => card),
  )
}

/** Sits the real exam. @returns the share of right answers */
export function sitExam(desk: Desk, day: number): number {
  const { learner } = desk
  const paper = drawPaper(desk, 'exam')
  const right = paper.filter(({ id, trace }) => {
    const recall = trueRecall(learner, trace, day)
    return evenOf(`${learner.name} luck ${id}`) < recall + (1 - recall) / OPTIONS
  })
  return right.length / paper.length
}

import {
  comingExams,
  type ExamCap,
  type ExamGoal,
  examCap,
  isReserved,
  type PlanCard,
  type StudyDay,
} from '#scheduling'

/** A card that an exam brings forward. */
export interface CappedCard {
  readonly card: PlanCard
  readonly cap: ExamCap
}

/** The cards that exams to come bring forward, those that come first at the head. */
export function cappedCards(
  cards: readonly PlanCard[],
  exams: readonly ExamGoal[],
  today: StudyDay,
): CappedCard[] {
  const coming = comingExams(exams, today)
  return cards
    .flatMap((card) => {
      const cap = examCap(card, coming)
      return cap ? [{ card, cap }] : []
    })
    .sort((a, b) => a.cap.day - b.cap.day || a.cap.without - b.cap.without)
}

/** What an exam changed about a card that comes today; null where it would have come without any exam. */
export function capToday(card: PlanCard, exams: readonly ExamGoal[], today: StudyDay): ExamCap | null {
  // On its last days an exam brings nothing forward any more.
  const capping = comingExams(exams, today).filter((exam) => !isReserved(exam, today))
  const cap = examCap(card, capping)
  return cap !== null && cap.without > today ? cap : null
}

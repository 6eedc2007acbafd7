import type { Grade } from './memory.ts'

/** From recognising to recalling: choice with far distractors, choice with near ones, cloze, typed. */
export const RUNGS = ['choiceFar', 'choiceNear', 'cloze', 'typed'] as const
export type Rung = (typeof RUNGS)[number]

/** Where a card stands on the ladder, and what brought it there. Only reviews count; a drill moves nothing. */
export interface Ladder {
  readonly rung: Rung
  /** Successes in a format that shows the answer among others. */
  readonly recognised: number
  /** Successes in a format that asks the learner to produce the answer. */
  readonly recalled: number
}

export const FOOT_OF_LADDER: Ladder = { rung: 'choiceFar', recognised: 0, recalled: 0 }

/** A fact that was only ever recognised is seen again after so many study days at the latest. */
export const RECOGNITION_CAP_DAYS = 21

/** Whether the format makes the learner produce the answer (cloze, typed) and not only recognise it. */
export function isRecall(format: string): boolean {
  return format === 'cloze' || format === 'typed'
}

function moved(rung: Rung, by: 1 | -1): Rung {
  return RUNGS[RUNGS.indexOf(rung) + by] ?? rung
}

/**
 * The ladder after a review: a success (grade 3 or more) climbs one rung, a lapse steps down one. Recognising never
 * climbs past cloze: the last rung is only for what was recalled.
 */
export function climb(ladder: Ladder, grade: Grade, format: string): Ladder {
  if (grade < 3) return { ...ladder, rung: moved(ladder.rung, -1) }
  if (isRecall(format)) return { ...ladder, rung: moved(ladder.rung, 1), recalled: ladder.recalled + 1 }
  const isAtLimit = ladder.rung === 'cloze' || ladder.rung === 'typed'
  return {
    rung: isAtLimit ? ladder.rung : moved(ladder.rung, 1),
    recognised: ladder.recognised + 1,
    recalled: ladder.recalled,
  }
}

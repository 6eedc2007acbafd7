import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Question } from '../../question.ts'
import { evenPlaces } from './evenPlaces.ts'
import { everyFactAsked } from './everyFactAsked.ts'
import { fewNegatives } from './fewNegatives.ts'
import { noneGivenAway } from './givesAway.ts'
import { noneAlike } from './noneAlike.ts'
import { noneContradicted } from './noneContradicted.ts'
import { oneFactOnce } from './oneFactOnce.ts'
import { rarelyLongest } from './rarelyLongest.ts'
import { findingsOf, type SetFinding, type SetRule } from './setRule.ts'

/** What all that a pack can ask keeps, in one language. */
export function poolRules(knowledge: Knowledge): readonly SetRule[] {
  return [
    evenPlaces,
    rarelyLongest,
    noneAlike,
    fewNegatives,
    everyFactAsked(knowledge),
    noneContradicted(knowledge),
  ]
}

/** What the questions of one session or exam keep among themselves. */
export const SESSION_RULES: readonly SetRule[] = [oneFactOnce, noneGivenAway, noneAlike, fewNegatives]

/**
 * Looks at a session or an exam as a whole.
 *
 * @param questions in the order in which they are asked; whether one gives away another is looked at forwards only.
 */
export function checkSession(questions: readonly Question[]): readonly SetFinding[] {
  return findingsOf(SESSION_RULES, questions)
}

import type { Point, Question } from '../../question.ts'
import { factOf, type SetRule } from './setRule.ts'

/**
 * Whether whoever has met the earlier question knows the answer of the later one without having learnt it: the earlier
 * stem, together with the right answer that its verdict shows, names the later answer and a thing that it is asked of.
 * A name alone gives nothing away, or nothing could be asked beside it. Where several things are to be known (pairs, two
 * answers, the odd one out), half of them told is too much.
 *
 * Explanations do not count: they are read to be learnt from.
 *
 * Costs a few comparisons of ids; works across languages and formats. Questions of an exam can be read in any order, so
 * ask it both ways there. Not for two questions of one fact: see `oneFactOnce`.
 */
export function givesAway(earlier: Question, later: Question): boolean {
  const points = later.points ?? []
  const told = points.filter((point) => isTold(earlier, point)).length
  return told > 0 && told * 2 >= points.length
}

function isTold({ named = [], points = [] }: Question, { given, answer }: Point): boolean {
  return points.some((point) => {
    const has = (id: string) => point.answer === id || point.given.includes(id) || named.includes(id)
    return has(answer) && given.some(has)
  })
}

/** No question whose stem and answer give away the answer of a later one. */
export const noneGivenAway: SetRule = {
  id: 'none-given-away',
  source: 'Haladyna, Downing & Rodriguez 2002 (4); NBME item-writing guide (cueing across items)',
  repair: {
    ja: '後の問題を前に出すか、別の言い回しや形式にするか、別の回に回してください。',
    en: 'Ask the later question first, in another wording or format, or in another session.',
  },
  check: (questions) =>
    questions.flatMap((later, i) =>
      questions
        .slice(0, i)
        .filter((earlier) => factOf(earlier) !== factOf(later) && givesAway(earlier, later))
        .map((earlier) => ({
          questions: [earlier.id, later.id],
          why: `"${earlier.stem}" gives away the answer of "${later.stem}"`,
        })),
    ),
}

import { spells } from '../../knowledge/spelled.ts'
import { BLANK } from '../../question.ts'
import type { Facet } from '../facet.ts'
import { type Maker, questionOf, rotations } from '../request.ts'

/** How hard it is to produce an answer without options; a sentence around the gap helps a little. */
const DIFFICULTY = { cloze: 0.7, typed: 0.8 }

/** A sentence with a gap, to be filled by typing. */
export const cloze: Maker = (request) => {
  const { facet, lang } = request
  const gaps = (l: typeof lang) => facet.gaps(l).map((s) => s.before + BLANK[l] + s.after)
  for (const { stem } of rotations(request, gaps)) {
    if (spells(stem, facet.answer)) request.reject('closed-question')
    else {
      return questionOf(request, stem, { accepted: acceptedFor(facet, lang), difficulty: DIFFICULTY.cloze })
    }
  }
  return undefined
}

/** A question without options. */
export const typed: Maker = (request) => {
  const { facet, lang } = request
  if (!facet.canType) return undefined
  for (const { stem } of rotations(request, (l) => facet.stems(l, 'name'))) {
    if (spells(stem, facet.answer)) request.reject('closed-question')
    else {
      return questionOf(request, stem, { accepted: acceptedFor(facet, lang), difficulty: DIFFICULTY.typed })
    }
  }
  return undefined
}

function acceptedFor({ answer, show }: Facet, lang: 'ja' | 'en'): readonly string[] {
  return [...new Set([show(answer, lang), ...answer.spellings, ...answer.shorts])]
}

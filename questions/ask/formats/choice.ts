import { spells } from '../../knowledge/spelled.ts'
import type { Term } from '../../knowledge/term.ts'
import { chooseDistractors, type Stems } from '../choose.ts'
import { chanceOf, explainTerm, type Maker, questionOf, type Request, rotations } from '../request.ts'

/** One right answer among three or four. */
export const choice: Maker = (request) => {
  const { facet } = request
  const stems = (lang: Request['lang']) => facet.stems(lang, 'pick')
  return pickFrom(request, [facet.answer], stems, { most: 3, least: 2 })
}

/** Two right answers among four; the stem says the number. */
export const multiple: Maker = (request) => {
  const { facet } = request
  if (facet.alsoTrue.length === 0) return undefined
  const chance = chanceOf(request)
  const second = facet.alsoTrue[chance.below(facet.alsoTrue.length)] as Term
  const stems = (lang: Request['lang']) => facet.stems(lang, 'two')
  return pickFrom(request, [facet.answer, second], stems, { most: 2, least: 2 })
}

function pickFrom(
  request: Request,
  keys: readonly Term[],
  wordings: Parameters<typeof rotations>[1],
  size: { readonly most: number; readonly least: number },
) {
  // A set of options that is fair in both languages comes first, so that the language can be changed over the question.
  for (const inBoth of [true, false]) {
    for (const { stem, both } of rotations(request, wordings)) {
      if (keys.some((key) => spells(stem, key))) {
        request.reject('closed-question')
        continue
      }
      const stems: Stems = inBoth ? both : { [request.lang]: stem }
      const question = build(request, keys, stem, stems, size)
      if (question) return question
    }
  }
  return undefined
}

function build(
  request: Request,
  keys: readonly Term[],
  stem: string,
  stems: Stems,
  size: { readonly most: number; readonly least: number },
) {
  const { facet, knowledge, lang, reach, reject } = request
  const chance = chanceOf(request)
  const distractors = chooseDistractors(knowledge, facet, { keys, stems, reach, reject, ...size }, chance)
  if (!distractors) return undefined
  const terms = chance.shuffle([...keys, ...distractors.map((d) => d.term)])
  const difficulty = distractors.reduce((sum, d) => sum + d.nearness, 0) / distractors.length
  return questionOf(request, stem, {
    asked: keys.map((answer) => ({ answer })),
    options: terms.map((t) => facet.show(t, lang)),
    right: terms.flatMap((t, i) => (keys.includes(t) ? [i] : [])),
    optionNotes: terms.map((t) => explainTerm(request, t)),
    difficulty: Math.round(difficulty * 100) / 100,
  })
}

import { sharesSpelling } from '../knowledge/truth.ts'
import { fold } from '../mark/fold.ts'
import { offersTerms, type Rule, termsNamed } from './rule.ts'

/** Three or four options, all different after folding, no synonyms, no abbreviation beside its full form. */
export const differentOptions: Rule = {
  id: 'different-options',
  number: 3,
  source: 'Rodriguez 2005 (three options suffice); Haladyna et al. 2002 (18, 22)',
  repair: {
    ja: '別の用語を notTrue に加えるか、重なっている表記をどちらかの用語から外してください。',
    en: 'Add further terms to notTrue, or take the shared spelling away from one of the two.',
  },
  check: (item) => {
    const { question } = item
    const { options = [] } = question
    if (question.format === 'trueFalse' || question.accepted) return undefined
    if (new Set(options.map(fold)).size < options.length)
      return `two options read the same: ${options.join(', ')}`
    if (!offersTerms(question)) return undefined
    const [least, most] = question.format === 'choice' ? [3, 4] : [4, 4]
    if (options.length < least || options.length > most) return `${options.length} options`
    const terms = options.map((label) => termsNamed(item, label))
    for (const [i, own] of terms.entries()) {
      const twin = terms.findIndex(
        (others, j) => j > i && own.some((a) => others.some((b) => sharesSpelling(a, b))),
      )
      if (twin >= 0) return `"${options[i]}" and "${options[twin]}" are two names of one thing`
    }
    return undefined
  },
}

import { negativesIn } from '../negativeStem.ts'
import { rounded, type SetRule } from './setRule.ts'

const MOST = 0.1

/** At most one question in ten asks for what is not so. */
export const fewNegatives: SetRule = {
  id: 'few-negatives',
  source: 'Haladyna, Downing & Rodriguez 2002 (17)',
  repair: {
    ja: '否定の問いを減らし、肯定の形で問い直してください。',
    en: 'Turn negative questions round until they ask in the positive.',
  },
  check: (questions) => {
    const negative = questions.filter((q) => negativesIn(q.stem, q.lang).length > 0)
    // One negative question is no excess, however short the session.
    if (negative.length <= Math.max(1, MOST * questions.length)) return []
    const share = rounded(negative.length / questions.length)
    return [{ questions: negative.map((q) => q.id), why: `${share} of the questions are negative` }]
  },
}

import { remember } from '../remember.ts'
import { offersTerms, type Rule, termsNamed } from './rule.ts'

/**
 * The form of an option apart from its meaning: its script, whether it carries a version, parentheses, the vendor's name.
 * Options that differ in form betray each other. Haladyna, Downing & Rodriguez 2002, guideline 23.
 */
export function formOf(label: string, vendor: string | undefined): string {
  const startsWithVendor = vendor !== undefined && label.toLowerCase().startsWith(vendor.toLowerCase())
  return startsWithVendor ? `${shapeOf(label)}|vendor` : shapeOf(label)
}

const shapeOf = remember((label) => {
  const plain = label.normalize('NFKC')
  return [
    /[\u3040-\u30ff\u4e00-\u9fff]/.test(plain) ? 'japanese' : 'latin',
    /\d{2,}|\d\.\d/.test(plain) ? 'version' : '',
    /[()[\]「」]/.test(plain) ? 'bracket' : '',
  ].join('|')
})

export const oneForm: Rule = {
  id: 'one-form',
  number: 7,
  source: 'Haladyna, Downing & Rodriguez 2002 (23)',
  repair: {
    ja: '選択肢の種類・文字・版・括弧・ベンダー名の有無をそろえてください。',
    en: 'Give all options one kind and one form: script, version, brackets, vendor.',
  },
  check: (item) => {
    const { question, knowledge } = item
    if (!offersTerms(question)) return undefined
    const forms = (question.options ?? []).map((label) => {
      const [term] = termsNamed(item, label)
      const vendor =
        term?.isEntity && term.vendor ? knowledge.entities.get(term.vendor)?.label[question.lang] : undefined
      return `${term?.kind}|${formOf(label, vendor)}`
    })
    return new Set(forms).size > 1 ? `the options differ in form: ${forms.join(' / ')}` : undefined
  },
}

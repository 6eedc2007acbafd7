import { remember } from '../remember.ts'
import { offersTerms, type Rule, termsNamed } from './rule.ts'

/** The form of an option apart from its meaning. */
interface Form {
  readonly hasLatin: boolean
  readonly hasJapanese: boolean
  /** Whether it carries a version, brackets, the vendor's name. */
  readonly marks: string
}

/**
 * Whether options look alike: all with or all without version, brackets and vendor, and one script that all of them use.
 * A name in two scripts (Hyper-Vマネージャ) goes with either, for beside names of its other half alone it would stand out
 * as much, and the things that are easily taken for it are often there. Options that differ in form betray each other.
 * Haladyna, Downing & Rodriguez 2002, guideline 23.
 */
export function areOfOneForm(
  options: readonly { readonly label: string; readonly vendor?: string | undefined }[],
) {
  const forms = options.map(({ label, vendor }) => formOf(label, vendor))
  const shareScript = forms.every((f) => f.hasLatin) || forms.every((f) => f.hasJapanese)
  return shareScript && new Set(forms.map((f) => f.marks)).size <= 1
}

function formOf(label: string, vendor: string | undefined): Form {
  const startsWithVendor = vendor !== undefined && label.toLowerCase().startsWith(vendor.toLowerCase())
  const form = shapeOf(label)
  return startsWithVendor ? { ...form, marks: `${form.marks} vendor` } : form
}

const shapeOf = remember((label): Form => {
  const plain = label.normalize('NFKC')
  const hasJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(plain)
  return {
    hasLatin: /[a-z]/i.test(plain) || !hasJapanese,
    hasJapanese,
    marks: [/\d{2,}|\d\.\d/.test(plain) ? 'version' : '', /[()[\]「」]/.test(plain) ? 'bracket' : ''].join(
      ' ',
    ),
  }
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
    const options = (question.options ?? []).map((label) => {
      const [term] = termsNamed(item, label)
      const vendor =
        term?.isEntity && term.vendor ? knowledge.entities.get(term.vendor)?.label[question.lang] : undefined
      return { label, vendor, kind: term?.kind }
    })
    if (new Set(options.map((o) => o.kind)).size > 1)
      return `the options differ in kind: ${options.map((o) => `${o.label} (${o.kind})`).join(' / ')}`
    return areOfOneForm(options)
      ? undefined
      : `the options differ in form: ${options.map((o) => o.label).join(' / ')}`
  },
}

import { evenCertainty } from './absolute.ts'
import { noClang } from './clang.ts'
import { closedQuestion } from './closedQuestion.ts'
import { fullFeedback } from './feedback.ts'
import { oneForm } from './form.ts'
import { noGrammarCue } from './grammar.ts'
import { knownFalse } from './knownFalse.ts'
import { cleanLanguage } from './language.ts'
import { fairLength } from './length.ts'
import { plainNegation } from './negativeStem.ts'
import { noCatchAll } from './noCatchAll.ts'
import { oneBestAnswer } from './oneBestAnswer.ts'
import { differentOptions } from './options.ts'
import { onePartner } from './pairs.ts'
import type { Item, Rule } from './rule.ts'
import { statedNumber } from './statedNumber.ts'
import { uniqueLabel } from './uniqueLabel.ts'

/** The rules that a question must keep to be asked, in the order of their numbers. */
export const RULES: readonly Rule[] = [
  oneBestAnswer,
  onePartner,
  knownFalse,
  differentOptions,
  noCatchAll,
  closedQuestion,
  fairLength,
  oneForm,
  noClang,
  noGrammarCue,
  evenCertainty,
  plainNegation,
  uniqueLabel,
  fullFeedback,
  cleanLanguage,
  statedNumber,
]

export interface Fault {
  readonly rule: Rule
  readonly why: string
}

/** @returns every rule that the question breaks; none for a question that may be asked. */
export function faultsOf(item: Item): readonly Fault[] {
  return RULES.flatMap((rule) => {
    const why = rule.check(item)
    return why === undefined ? [] : [{ rule, why }]
  })
}

/** The only door of answering/: showing a question, taking an answer, explaining it. Screens that ask share it. */
export { AnswerGiven } from './AnswerGiven.tsx'
export { AnswerInput } from './AnswerInput.tsx'
export { ContrastPair } from './ContrastPair.tsx'
export { Explanation } from './Explanation.tsx'
export { digitOf, isComposing, isPlainPress, isTyping } from './keys.ts'
export { type Misconception, misconceptionsOf } from './misconceptions.ts'
export { Stem } from './Stem.tsx'
export { useDigits } from './useDigits.ts'

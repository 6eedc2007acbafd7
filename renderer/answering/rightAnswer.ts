import type { Question } from '#questions'

/** The right answer in a line. */
export function rightAnswerOf({ accepted, options, right, pairs }: Question): string {
  if (accepted?.[0]) return accepted[0]
  if (pairs) return pairs.map(([left, other]) => `${left} – ${other}`).join(' / ')
  return (right ?? []).map((index) => options?.[index]).join(' / ')
}

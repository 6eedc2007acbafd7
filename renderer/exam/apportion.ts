/**
 * Shares out whole seats by weight, by the method of the largest remainder (Hare quota): everybody gets the whole part of
 * `total × weight / sum`, and the seats left over go one each to the largest remainders; equals in the order given.
 *
 * @param weights not negative; where all are 0 nobody gets anything
 * @returns whole numbers in the order of the weights, which sum to `total`
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum <= 0) return weights.map(() => 0)
  // Remainders in units of 1/sum, so that with whole weights they are whole too and equal ones are equal.
  const shares = weights.map((weight, index) => ({ index, remainder: (total * weight) % sum }))
  const seats = shares.map(({ index, remainder }) =>
    Math.round((total * (weights[index] as number) - remainder) / sum),
  )
  const left = total - seats.reduce((a, b) => a + b, 0)
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) seats[index] = (seats[index] as number) + 1
  return seats
}

/** Steps between 0 and 1 in which a share is counted. */
const STEPS = 1000

/** What is believed of a share between 0 and 1: how likely it is to lie no higher than each step. */
export type Belief = Float64Array

/**
 * The distribution Beta(a, b), counted in steps. With `a` raised and `b` lowered by the same amount no quantile falls (the
 * likelihood ratio rises along the steps), which keeps everything that is drawn from it monotone.
 *
 * @param a above 0
 * @param b above 0
 */
export function betaBelief(a: number, b: number): Belief {
  const steps = new Float64Array(STEPS)
  for (let i = 0; i < STEPS; i++) {
    steps[i] = logPower(a, i) + logPower(b, STEPS - 1 - i)
  }
  const highest = steps.reduce((x, y) => Math.max(x, y))
  let sum = 0
  for (const [i, log] of steps.entries()) {
    sum += Math.exp(log - highest)
    steps[i] = sum
  }
  return steps.map((upTo) => upTo / sum)
}

/** The logarithm of share^(power − 1) over a step: at its middle, but over the first, where it may have no bound, on the mean. */
function logPower(power: number, step: number): number {
  if (step === 0) return (1 - power) * Math.log(STEPS) - Math.log(power)
  return (power - 1) * Math.log((step + 0.5) / STEPS)
}

/** The share that lies above so much of what is believed. @param probability 0 up to, but not including, 1 */
export function quantile(belief: Belief, probability: number): number {
  let low = 0
  let high = STEPS - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((belief[middle] as number) > probability) high = middle
    else low = middle + 1
  }
  return (low + 0.5) / STEPS
}

/**
 * The chance that a chi-square statistic with three degrees of freedom is at least `x`: erfc(√(x/2)) + √(2x/π) e^(−x/2)
 * (Abramowitz & Stegun 26.4.4 and 26.4.8), with erfc by their 7.1.26, exact to 1.5e-7.
 *
 * @throws for other degrees of freedom, which nothing here has.
 */
export function chiSquareTail(x: number, degrees: 3): number {
  if (degrees !== 3) throw new RangeError('three degrees of freedom only')
  if (x <= 0) return 1
  return erfc(Math.sqrt(x / 2)) + Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2)
}

function erfc(z: number): number {
  const t = 1 / (1 + 0.3275911 * z)
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return series * Math.exp(-z * z)
}

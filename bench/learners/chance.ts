import { hash } from '#questions'

/** An even number from 0 up to 1 that belongs to a name: chance that is the same on every machine. */
export function evenOf(name: string): number {
  return hash(name) / 2 ** 32
}

/** A normal number, mean 0 and deviation 1, that belongs to a name (Box and Muller 1958). */
function normalOf(name: string): number {
  return (
    Math.sqrt(-2 * Math.log(1 - evenOf(`${name} radius`))) * Math.cos(2 * Math.PI * evenOf(`${name} angle`))
  )
}

/** A number around `middle`, as often twice as half of it; `spread` is the deviation of its logarithm. */
export function logNormalOf(name: string, middle: number, spread: number): number {
  return middle * Math.exp(spread * normalOf(name))
}

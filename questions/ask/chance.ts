/**
 * Repeatable chance: the same seed gives the same choices on every machine. The generator is mulberry32 (T. Ettinger,
 * public domain), the hash that spreads a text over 32 bits is FNV-1a with a final avalanche.
 */
export interface Chance {
  /** An integer from 0 up to, but not including, `n`. */
  readonly below: (n: number) => number
  /** The same items in another order. */
  readonly shuffle: <T>(items: readonly T[]) => T[]
}

/** @returns an unsigned 32-bit number that depends on every character of `text`. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const below = (n: number) => next() % n
  const shuffle = <T>(items: readonly T[]): T[] => {
    const out = [...items]
    for (let i = out.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const held = out[i] as T
      out[i] = out[j] as T
      out[j] = held
    }
    return out
  }
  return { below, shuffle }
}

import type { Grade, Memory, Scheduler, Sm2Memory } from './memory.ts'

const LOWEST_EASINESS = 130
const EASINESS_CHANGE = { 3: -14, 4: 0, 5: 10 } as const

function ownsSm2(memory: Memory): memory is Sm2Memory {
  return 'easiness100' in memory
}

function nextInterval(memory: Sm2Memory): number {
  if (memory.repetitions === 0) return 1
  if (memory.repetitions === 1) return 6
  // The product is a whole number of hundredths, so the ceiling is exact; with a fractional factor 75 × 1.36 would give 103.
  return Math.ceil((memory.intervalDays * memory.easiness100) / 100)
}

function stepSm2(memory: Sm2Memory, grade: Grade): Sm2Memory {
  if (grade < 3) return { ...memory, repetitions: 0, intervalDays: 1 }
  const change = EASINESS_CHANGE[grade as 3 | 4 | 5]
  return {
    repetitions: memory.repetitions + 1,
    intervalDays: nextInterval(memory),
    easiness100: Math.max(LOWEST_EASINESS, memory.easiness100 + change),
  }
}

/**
 * SM-2 (P. A. Wozniak, *Optimization of learning*, 1990, section 3.2). The interval grows by the easiness from before the
 * review; a failure (grade below 3) starts the repetitions again and leaves the easiness alone. The days that really
 * passed make no difference: a late or an early review counts as if it came on the day it was due.
 */
export const sm2: Scheduler = {
  id: 'sm2',
  start: { repetitions: 0, intervalDays: 0, easiness100: 250 },
  owns: ownsSm2,
  step(memory, grade) {
    if (!ownsSm2(memory)) throw new RangeError('SM-2 was given the memory of another scheduler')
    return stepSm2(memory, grade)
  },
}

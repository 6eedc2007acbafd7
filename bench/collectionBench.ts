import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLocale } from '#locales'
import { fillTrivial, measureAnswers, measureStarts } from './appBench.ts'
import type { Figure } from './figure.ts'
import { measureStore } from './storeBench.ts'
import type { Bench, Use } from './use.ts'

/** What is measured in a window, on a collection of a size. */
export const COLLECTION_NAMES = [
  'start',
  'verdict',
  'save',
  'next',
  'counts',
  'install',
  'export',
  'memory',
] as const

/** Makes a collection of the size in throw-away profiles, measures, and removes it. */
export async function measureCollection(size: number, bench: Bench): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kasane-bench-'))
  const { programs, say } = bench
  const { practice, today } = await loadLocale('en')
  const kasane: Use = {
    program: programs.kasane,
    profile: join(folder, 'kasane'),
    begin: today.begin,
    answer: practice.dontKnow,
    next: practice.next,
  }
  const trivial: Use = {
    program: programs.trivial,
    profile: join(folder, 'trivial'),
    begin: null,
    answer: 'Hyper-V',
    next: 'Next',
  }
  try {
    const figures = await measureStore(size, bench, kasane)
    say(`${size}: filling the trivial app`)
    await fillTrivial(trivial, size)
    figures.push(...(await measureAnswers(size, bench, kasane, trivial)))
    figures.push(...(await measureStarts(size, bench, kasane, trivial)))
    return figures
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzippedKb, noteScripts, readyAt } from '../scripts/startScript.ts'
import { fillTrivial } from './appBench.ts'
import { type Figure, figureOf } from './figure.ts'
import { kasanePage, trivialPage } from './programs.ts'
import { fillKasane } from './storeBench.ts'
import type { Bench, Profiled } from './use.ts'
import { openWindow, untilReady } from './window.ts'

/** So few cards that they are soon there; how many makes no difference to what is loaded. */
const CARDS = 1_000

/**
 * Script that one start loads before its first screen stands, gzipped file by file, against that of the trivial app.
 *
 * It is read from the running app, on a collection that is being learned: whatever the page asks for until then counts,
 * however it is imported. So the sentences of one language count, as they are read; and what is loaded ahead while the
 * learner looks at the screen does not.
 */
export async function measureScript(bench: Bench): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'kasane-bench-'))
  const kasane = { program: bench.programs.kasane, profile: join(folder, 'kasane') }
  const trivial = { program: bench.programs.trivial, profile: join(folder, 'trivial') }
  bench.say('script')
  try {
    await fillKasane(CARDS, bench, kasane)
    await fillTrivial(trivial, 1)
    const ours = [await startKb(kasane, kasanePage)]
    const floor = [await startKb(trivial, trivialPage)]
    return figureOf('script', 0, 'KB gzip', { ours, floor })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function startKb({ program, profile }: Profiled, built: string): Promise<number> {
  const window = await openWindow(program, profile)
  const { page } = window
  try {
    const scriptsBefore = await noteScripts(page.debug)
    await page.reload()
    await page.call(untilReady)
    return gzippedKb(built, scriptsBefore(await page.call(readyAt)))
  } finally {
    await window.close()
  }
}

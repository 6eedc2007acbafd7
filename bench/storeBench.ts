import { studyCalendar } from '#scheduling'
import { type Figure, figureOf, type Name, type Samples } from './figure.ts'
import { forgetSitting } from './inPage.ts'
import type { Bench, Profiled } from './use.ts'
import { type OpenWindow, openWindow } from './window.ts'

/** Gives Kasane, and the floor beside it, as many cards. */
export async function fillKasane(size: number, bench: Bench, kasane: Profiled): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const today = studyCalendar(timeZone, 4).dayOf(Date.now())
  await inKasane(bench, kasane, ({ page }) => {
    page.onInfo((line) => bench.say(`${size}: ${line}`))
    return page.evaluate(`bench.fill(${size}, ${today}, console.info)`)
  })
}

/** Fills the database in one run of the app and measures in the next, when the disk is at rest again. */
export async function measureStore(size: number, bench: Bench, kasane: Profiled): Promise<Figure[]> {
  const { wanted, say } = bench
  await fillKasane(size, bench, kasane)
  const few = size > 10_000 ? 1 : 5
  const measures: readonly (readonly [name: Name, measure: string, rounds: number])[] = [
    ['save', 'save', 300],
    ['next', 'plan', 100],
    ['counts', 'counts', 100],
    ['install', 'install', few],
    ['export', 'exportAndVerify', few],
  ]
  const figures: Figure[] = []
  if (!measures.some(([name]) => wanted.has(name))) return figures
  await inKasane(bench, kasane, async ({ page }) => {
    // Where answers are given: Today would read all its numbers anew after each of them.
    await page.call(goToPractice)
    for (const [name, measure, rounds] of measures) {
      if (!wanted.has(name)) continue
      say(`${size}: ${name}`)
      const samples = await page.evaluate<Samples>(`bench.run('${measure}', ${size}, ${rounds})`)
      figures.push(figureOf(name, size, 'ms', samples))
    }
    await forgetSitting(page)
  })
  return figures
}

/** Runs in the page. */
async function goToPractice(): Promise<void> {
  window.location.hash = '/practice'
  while (!document.querySelector('article[data-card]')) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function inKasane(
  { measure }: Bench,
  { program, profile }: Profiled,
  work: (window: OpenWindow) => Promise<unknown>,
): Promise<void> {
  const window = await openWindow(program, profile)
  try {
    await window.page.evaluate(measure)
    await work(window)
  } finally {
    await window.close()
  }
}

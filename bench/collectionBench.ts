import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLocale } from '#locales'
import { type Figure, figureOf, type Name, type Samples } from './figure.ts'
import { press, readyAt } from './inPage.ts'
import type { Programs } from './programs.ts'
import { type OpenWindow, openWindow, type Program } from './window.ts'

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

const STARTS = 7
const ANSWERS = 60
const QUESTION = 'article[data-card]'
const VERDICT = 'footer[data-shown]'

type Say = (line: string) => void

interface Bench {
  readonly programs: Programs
  /** The script that runs inside Kasane's window. */
  readonly measure: string
  readonly wanted: ReadonlySet<Name>
  readonly say: Say
}

/** How one app is used: what its buttons say. */
interface Use {
  readonly program: Program
  readonly profile: string
  readonly begin: string | null
  readonly answer: string
  readonly next: string
}

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

/** Fills the database in one run of the app and measures in the next, when the disk is at rest again. */
async function measureStore(size: number, bench: Bench, kasane: Use): Promise<Figure[]> {
  const { wanted, say } = bench
  await inKasane(bench, kasane, ({ page }) => {
    page.onInfo((line) => say(`${size}: ${line}`))
    return page.evaluate(`bench.fill(${size}, ${studyDay()}, console.info)`)
  })
  const few = size > 10_000 ? 1 : 5
  const measures: readonly (readonly [Name, string])[] = [
    ['save', 'save(300)'],
    ['next', 'plan(100)'],
    ['counts', 'counts(100)'],
    ['install', `install(${few})`],
    ['export', `exportAndVerify(${few})`],
  ]
  const figures: Figure[] = []
  await inKasane(bench, kasane, async ({ page }) => {
    await page.evaluate(`bench.open(${size})`)
    for (const [name, expression] of measures) {
      if (!wanted.has(name)) continue
      say(`${size}: ${name}`)
      figures.push(figureOf(name, size, 'ms', await page.evaluate<Samples>(`bench.${expression}`)))
    }
  })
  return figures
}

async function inKasane(
  { measure }: Bench,
  { program, profile }: Use,
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

/** Today's study day as Kasane counts it where the day begins at four. */
function studyDay(): number {
  const now = new Date()
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000 - 4 * 3_600_000) / 86_400_000)
}

async function fillTrivial({ program, profile }: Use, size: number): Promise<void> {
  // The page has no card to show before it is filled, so it is not waited for.
  const window = await openWindow(program, profile, { isReady: false })
  await window.page.call(fillHere, size)
  await window.close()
}

/** Runs in the page. */
function fillHere(size: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trivial')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('cards', 'readwrite', { durability: 'relaxed' })
      const cards = transaction.objectStore('cards')
      for (let index = 0; index < size; index += 1) {
        cards.put({ id: `some-pack/some-fact-${index}/facet`, due: index, text: 'x'.repeat(400) })
      }
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    }
  })
}

/** Answer to verdict, and on to the next question, in both apps one after the other. */
async function measureAnswers(
  size: number,
  { wanted, say }: Bench,
  kasane: Use,
  trivial: Use,
): Promise<Figure[]> {
  if (!wanted.has('verdict')) return []
  say(`${size}: verdict`)
  const [ours, floor] = [await answerMany(kasane), await answerMany(trivial)]
  return [figureOf('verdict', size, 'ms', { ours, floor })]
}

async function answerMany({ program, profile, begin, answer, next }: Use): Promise<number[]> {
  const window = await openWindow(program, profile)
  const times: number[] = []
  try {
    if (begin) await press(window.page, begin, QUESTION)
    for (let count = 0; count < ANSWERS; count += 1) {
      times.push(await press(window.page, answer, VERDICT))
      await settle()
      await press(window.page, next, QUESTION)
      await settle()
    }
  } finally {
    await window.close()
  }
  return times
}

/** A learner's pause, in which the answer is written and the next question prepared. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100))
}

async function measureStarts(
  size: number,
  { wanted, say }: Bench,
  kasane: Use,
  trivial: Use,
): Promise<Figure[]> {
  if (!wanted.has('start') && !wanted.has('memory')) return []
  const start = { ours: [] as number[], floor: [] as number[] }
  const memory = { ours: [] as number[], floor: [] as number[] }
  for (let count = 0; count < STARTS; count += 1) {
    say(`${size}: start ${count + 1} of ${STARTS}`)
    for (const [app, which] of [
      [kasane, 'ours'],
      [trivial, 'floor'],
    ] as const) {
      const window = await openWindow(app.program, app.profile)
      start[which].push(await untilQuestion(window, app.begin))
      await settle()
      memory[which].push(window.memoryMb() ?? Number.NaN)
      await window.close()
    }
  }
  const figures: Figure[] = []
  if (wanted.has('start')) figures.push(figureOf('start', size, 'ms', start))
  if (wanted.has('memory') && memory.ours.every(Number.isFinite))
    figures.push(figureOf('memory', size, 'MB', memory))
  return figures
}

/** From the making of the process to the first question, without the time that a learner takes to press the button. */
async function untilQuestion({ page, spawnedAt }: OpenWindow, begin: string | null): Promise<number> {
  const ready = (await readyAt(page)) - spawnedAt
  return begin ? ready + (await press(page, begin, QUESTION)) : ready
}

import { readyAt } from '../scripts/startScript.ts'
import { type Figure, figureOf } from './figure.ts'
import { forgetSitting, press } from './inPage.ts'
import type { Bench, Profiled, Use } from './use.ts'
import { type OpenWindow, openWindow } from './window.ts'

const STARTS = 7
const ANSWERS = 60
const QUESTION = 'article[data-card]'
const VERDICT = 'footer[data-shown]'

/** Gives the trivial app as many cards. */
export async function fillTrivial({ program, profile }: Profiled, size: number): Promise<void> {
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

/** From answer to verdict, and on to the next question, in both apps in turn. */
export async function measureAnswers(
  size: number,
  { wanted, say }: Bench,
  kasane: Use,
  trivial: Use,
): Promise<Figure[]> {
  if (!wanted.has('verdict')) return []
  say(`${size}: verdict`)
  const ours = await openSitting(kasane)
  const floor = await openSitting(trivial)
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let count = 0; count < ANSWERS; count += 1) {
    times.ours.push(await answerOne(ours, kasane))
    times.floor.push(await answerOne(floor, trivial))
  }
  await Promise.all([ours.close(), floor.close()])
  return [figureOf('verdict', size, 'ms', times)]
}

async function openSitting({ program, profile, begin }: Use): Promise<OpenWindow> {
  const window = await openWindow(program, profile)
  if (begin) await press(window.page, begin, QUESTION)
  return window
}

async function answerOne({ page }: OpenWindow, { answer, next }: Use): Promise<number> {
  const ms = await press(page, answer, VERDICT)
  await settle()
  await press(page, next, QUESTION)
  await settle()
  return ms
}

/** A learner's pause, in which the answer is written and the next question prepared. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100))
}

/** Starts both apps in turn, and looks at their memory once the question stands there. */
export async function measureStarts(
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
      if (app.begin) await forgetSitting(window.page)
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
  const ready = (await page.call(readyAt)) - spawnedAt
  return begin ? ready + (await press(page, begin, QUESTION)) : ready
}

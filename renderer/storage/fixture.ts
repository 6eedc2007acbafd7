import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { type Grade, type ReviewSettings, sm2 } from '#scheduling'
import type { Database } from './database.ts'
import { blobSink, exportAll } from './exportAll.ts'
import { markCard } from './marks.ts'
import { moveDueDays, undoLastMove } from './moves.ts'
import { openDatabase } from './open.ts'
import { installPack } from './packs.ts'
import type { Outcome } from './problem.ts'
import { type GivenReview, recordReview, undoLastReview } from './reviews.ts'
import type { PackCard } from './rows.ts'

/** For tests: a database that lives in memory, and what can happen to it. */
export interface Fixture {
  readonly db: Database
  /** Closes the database and opens it again, as at the next start. */
  reopen(): Promise<Database>
}

export async function openFixture(): Promise<Fixture> {
  const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
  const open = async () => {
    const opened = await openDatabase({ engine })
    if (!opened.ok) throw new Error(opened.problem)
    return opened.db
  }
  const db = await open()
  return {
    db,
    reopen: () => {
      db.close()
      return open()
    },
  }
}

/** Two packs: eight cards of two topics, and two cards of one. */
export const CARDS: readonly PackCard[] = [
  ...['a/x', 'a/y', 'b/x', 'b/y'].map((name) => ({ id: `p/${name}`, topic: 'p/one' })),
  ...['c/x', 'c/y', 'd/x', 'd/y'].map((name) => ({ id: `p/${name}`, topic: 'p/two' })),
  ...['e/x', 'e/y'].map((name) => ({ id: `q/${name}`, topic: 'q/one' })),
]

export async function openWithPacks(): Promise<Fixture> {
  const fixture = await openFixture()
  for (const id of ['p', 'q']) await installPack(fixture.db, { ...packOfFixture(id), version: '1' })
  return fixture
}

export function packOfFixture(id: string) {
  return { id, version: '1', installedAt: 0, cards: CARDS.filter((card) => card.id.startsWith(`${id}/`)) }
}

export const FIRST_DAY = 20_000

export const canonical: ReviewSettings = {
  scheduler: sm2,
  recognitionCapDays: 21,
  maximumIntervalDays: null,
}

export function given(
  card: string,
  grade: Grade,
  studyDay: number,
  more: Partial<GivenReview> = {},
): GivenReview {
  return {
    card,
    topic: CARDS.find(({ id }) => id === card)?.topic ?? 'p/one',
    grade,
    format: 'choice',
    now: { at: studyDay * 86_400_000, studyDay },
    lang: 'ja',
    seed: 7,
    answer: { kind: 'chosen', options: [1] },
    verdict: grade < 3 ? 'wrong' : 'right',
    proposed: { grade, reason: 'right' },
    elapsedMs: 4000,
    readingMs: 1500,
    ...more,
  }
}

/** The value of a command that has to succeed. */
export async function succeed<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome
  if (!settled.ok) throw new Error(settled.problem)
  return settled.value
}

/** Every row of every table. */
export async function dump(db: Database): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  return Object.fromEntries(tables)
}

/** An export as it is handed on, and the whole file. */
export async function exported(db: Database, at = 0) {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const blob = blobSink()
  const file = await exportAll(db, at, {
    write: (bytes) => {
      pieces.push(bytes)
      return blob.write(bytes)
    },
    finish: async (counts) => {
      const made = await blob.finish(counts)
      return made.ok ? { ok: true, value: { file: made.value, text: await made.value.text(), counts } } : made
    },
  })
  if (!file?.ok) throw new Error('nothing was exported')
  return { pieces, ...file.value }
}

/** Something that the learner does. */
export type Step =
  | {
      readonly kind: 'review'
      readonly card: PackCard
      readonly grade: Grade
      readonly format: string
      /** Study days since the step before; -1 where the clock was set back. */
      readonly later: number
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'suspend'; readonly card: PackCard; readonly on: boolean }
  | { readonly kind: 'star'; readonly card: PackCard; readonly on: boolean }
  | { readonly kind: 'bury'; readonly card: PackCard; readonly days: number | null }
  | { readonly kind: 'move'; readonly cards: readonly PackCard[]; readonly days: number }
  | { readonly kind: 'undoMove' }

const card = fc.constantFrom(...CARDS)

export const reviewStep = fc.record({
  kind: fc.constant('review' as const),
  card,
  grade: fc.constantFrom<Grade>(0, 1, 2, 3, 4, 5),
  format: fc.constantFrom('choice', 'cloze', 'typed'),
  later: fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 30 })),
})

export const markStep = fc.oneof(
  fc.record({ kind: fc.constant('suspend' as const), card, on: fc.boolean() }),
  fc.record({ kind: fc.constant('star' as const), card, on: fc.boolean() }),
  fc.record({ kind: fc.constant('bury' as const), card, days: fc.constantFrom(null, 1, 5) }),
)

export const undoStep = fc.constant({ kind: 'undo' as const })

export const moveStep = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    cards: fc.uniqueArray(card, { maxLength: 4 }),
    days: fc.integer({ min: -2, max: 9 }),
  }),
  fc.constant({ kind: 'undoMove' as const }),
)

export const steps = fc.array<Step>(
  fc.oneof(
    { arbitrary: reviewStep, weight: 5 },
    { arbitrary: markStep, weight: 2 },
    { arbitrary: undoStep, weight: 2 },
    { arbitrary: moveStep, weight: 2 },
  ),
  { minLength: 1, maxLength: 25 },
)

/** Does the steps one after the other and returns the study day on which they end. */
export async function take(db: Database, done: readonly Step[], settings = canonical): Promise<number> {
  let today = FIRST_DAY
  for (const step of done) {
    if (step.kind === 'review') {
      today += step.later
      const { format } = step
      const last = await db.reviews.orderBy('id').last()
      // The same instant would be the same answer once more.
      const now = { at: Math.max(today * 86_400_000, (last?.at ?? 0) + 1), studyDay: today }
      await succeed(recordReview(db, given(step.card.id, step.grade, today, { format, now }), settings))
    } else if (step.kind === 'undo') {
      await undoLastReview(db, settings.scheduler)
    } else if (step.kind === 'move') {
      const days = step.cards.map(({ id }) => ({ card: id, day: today + step.days }))
      await succeed(moveDueDays(db, 'spread', days, today * 86_400_000))
    } else if (step.kind === 'undoMove') {
      await undoLastMove(db)
    } else {
      const change =
        step.kind === 'suspend'
          ? { isSuspended: step.on }
          : step.kind === 'star'
            ? { isStarred: step.on }
            : { buriedUntil: step.days === null ? null : today + step.days }
      await succeed(markCard(db, step.card.id, step.card.topic, change))
    }
  }
  return today
}

/** Breaks the running transaction off as the browser does: for a reason or without one. */
export function breakOff(reason: string | null = null, { idbtrans } = Dexie.currentTransaction): void {
  // The stand-in's own way: what the page itself can call gives no reason.
  ;(idbtrans as IDBTransaction & { _abort(reason: string | null): void })._abort(reason)
}

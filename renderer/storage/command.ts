import Dexie, { type Table } from 'dexie'
import { type Appending, type Journal, leaveUnnoted, lineOf } from './changes.ts'
import type { Database } from './database.ts'
import { type Patience, startPatience } from './patience.ts'
import { done, failed, type Outcome, type Problem } from './problem.ts'

/** A transaction on a full disk may hang without any event; then the learner has to be told that nothing was saved. */
const TIMEOUT_MS = 5_000

/** For commands that go through all cards or the whole log; a collection of 100,000 cards takes half a minute. */
export const LONG_TIMEOUT_MS = 300_000

/** Thrown inside a command to end it with a problem and leave everything as it was. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem)
    this.problem = problem
  }
}

/**
 * Runs a command as one transaction: all of it happens or nothing, and it is in the journal before it is acknowledged.
 * Failures of the disk come back as problems; any other failure is a bug and is thrown.
 *
 * @param body is told how to say that it is getting on: then it has as long again; and how to say that of the learner's rows
 * it changes no more: then the journal writes while it goes on
 */
export async function runCommand<T>(
  db: Database,
  tables: readonly Table[],
  body: (goOn: () => void, beginLine: () => void) => Promise<T>,
  timeoutMs = TIMEOUT_MS,
  journal: Journal | null = db.journal,
): Promise<Outcome<T>> {
  if (db.isReadOnly) return failed('from-newer-version')
  db.giveWay?.()
  let abort = () => {}
  let appending: Appending | undefined
  let isGivenUp = false
  /** Why the browser broke the transaction off; whatever the body stumbled over is what came of it. */
  let brokenBy = (): unknown => null
  let end = (_: Outcome<never>) => {}
  const ended = new Promise<Outcome<never>>((resolve) => {
    end = resolve
  })
  const patience = startPatience(timeoutMs, () => {
    isGivenUp = true
    abort()
    end(failed('not-saved'))
  })
  const work = db
    // Dexie looks whether this function is async; if it were not, it would lose the transaction at the first await.
    .transaction('rw', [...tables, db.meta], async (transaction) => {
      abort = () => transaction.abort()
      brokenBy = () => transaction.idbtrans.error
      // Whoever waits inside a transaction that is broken off waits for ever.
      transaction.on('abort', () => end(failed(problemOf(brokenBy() ?? new Dexie.AbortError()))))
      // Whoever asked was told that nothing was saved before this could begin.
      if (isGivenUp) abort()
      // What no journal takes is not kept in memory for one.
      if (!journal) {
        leaveUnnoted(transaction)
        return body(patience.renew, () => {})
      }
      const line = lineOf(db, journal, transaction, (begun) => {
        appending = begun
      })
      const value = await body(patience.renew, line.begin)
      const refused = await line.end()
      if (refused && !refused.ok) throw new Refusal(refused.problem)
      return value
    })
    .then(done, (error: unknown) => failed(problemOf(brokenBy() ?? error)))
  try {
    const outcome = await Promise.race([work, ended])
    if (!outcome.ok) withdraw(journal, appending)
    else if (appending) await remember(db, appending)
    return outcome
  } catch (error) {
    withdraw(journal, appending)
    throw error
  } finally {
    patience.end()
  }
}

/**
 * Brings everything that was acknowledged to the disk itself. Until then only the journal is sure to have it, and a backup
 * must not be newer than what a loss of power leaves of the tables.
 */
export async function syncTables(db: Database): Promise<Outcome<null>> {
  if (db.isReadOnly) return done(null)
  if (!db.isOpen()) return failed('storage-closed')
  let patience: Patience | undefined
  const settled = new Promise<Outcome<null>>((resolve, reject) => {
    const transaction = db.backendDB().transaction('meta', 'readwrite', { durability: 'strict' })
    const meta = transaction.objectStore('meta')
    const reading = meta.get('database')
    reading.onsuccess = () => meta.put(reading.result)
    patience = startPatience(TIMEOUT_MS, () => resolve(failed('not-saved')))
    transaction.oncomplete = () => resolve(done(null))
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'))
  })
  return settled.catch((error: unknown) => failed(problemOf(error))).finally(() => patience?.end())
}

/**
 * Takes back the line of a command that failed after the journal had it. Nobody waits for this: a line that stays is
 * read at the next start as an answer that was given, which it was.
 */
function withdraw(journal: Journal | null, appending: Appending | undefined): void {
  void appending?.line.then((line) => {
    if (line.ok) void journal?.withdraw(line.value)
  })
}

/** The database has the line of a command that succeeded. */
async function remember(db: Database, { database, line }: Appending): Promise<void> {
  const appended = await line
  if (appended.ok) db.known = { id: database, line: appended.value }
}

/** The outcome of work outside of a command that may end in a Refusal. */
export async function orRefused<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem)
    throw error
  }
}

/** Whether the disk is to blame for a reading that failed: it is full, or the system closed the database over it. */
export function isDiskFailure(error: unknown): boolean {
  const names = ['UnknownError', 'QuotaExceededError', 'DatabaseClosedError', 'OpenFailedError']
  // Nobody but the browser breaks a reading off.
  return error instanceof Error && (names.includes(error.name) || error instanceof Dexie.AbortError)
}

/** @throws the error itself where it is none that can be expected */
function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  if (!(error instanceof Error)) throw error
  // Of rows that were put together each has an error of its own.
  if (error instanceof Dexie.BulkError) return problemOf(error.failures[0])
  const { inner } = error as { inner?: unknown }
  if (inner instanceof Error && inner !== error && error instanceof Dexie.AbortError) return problemOf(inner)
  if (error.name === 'QuotaExceededError' || error.message.includes('FILE_ERROR_NO_SPACE')) return 'disk-full'
  // Of the second kind where the system has closed it and Dexie does not know yet.
  if (['DatabaseClosedError', 'InvalidStateError'].includes(error.name)) return 'storage-closed'
  // A full disk also aborts transactions without giving a reason.
  if (['UnknownError', 'TimeoutError', 'AbortError'].includes(error.name)) return 'not-saved'
  throw error
}

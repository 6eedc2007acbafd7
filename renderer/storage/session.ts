import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'

/** For commands that change the session together with something else. `null` ends it. */
export async function putSession(db: Database, session: unknown): Promise<void> {
  await (session === null ? db.sessions.delete('session') : db.sessions.put({ key: 'session', session }))
}

/** The running session as it was saved; null where there is none. Its shape is the caller's. */
export async function readSession(db: Database): Promise<unknown> {
  return (await db.sessions.get('session'))?.session ?? null
}

/** @param session anything that can be cloned; null ends the session */
export function saveSession(db: Database, session: unknown): Promise<Outcome<void>> {
  return runCommand(db, [db.sessions], () => putSession(db, session))
}

export function clearSession(db: Database): Promise<Outcome<void>> {
  return saveSession(db, null)
}

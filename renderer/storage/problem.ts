/**
 * What can be expected to go wrong. Each has a sentence in every language.
 *
 * - `not-saved`: the write did not finish in time or the disk refused it; nothing was changed
 * - `disk-full`: no space; nothing was changed
 * - `from-newer-version`: the data was written by a newer Kasane and is only read
 * - `storage-closed`: the database was closed underneath, by another window or by the system
 * - `nothing-to-undo`: the log is empty
 */
export const PROBLEMS = [
  'not-saved',
  'disk-full',
  'from-newer-version',
  'storage-closed',
  'nothing-to-undo',
] as const
export type Problem = (typeof PROBLEMS)[number]

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failed(problem: Problem): Outcome<never> {
  return { ok: false, problem }
}

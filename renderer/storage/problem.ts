/**
 * What can be expected to go wrong. Each has a sentence in every language.
 *
 * - `not-saved`: the write did not finish in time or the disk refused it; nothing was changed
 * - `disk-full`: no space; nothing was changed
 * - `from-newer-version`: the data was written by a newer Kasane and is only read
 * - `storage-closed`: the database was closed underneath, by another window or by the system
 * - `nothing-to-undo`: the log is empty
 * - `not-writable`: the folder of journal or backups cannot be written; nothing was changed
 * - `not-readable`: the disk does not give back the files of journal or backups; nothing was changed
 * - `not-a-backup`: the file is something else
 * - `backup-damaged`: the file was cut short or altered; nothing was changed
 * - `backup-from-newer-version`: a newer Kasane wrote the file
 * - `file-too-large`: larger than any backup can be
 * - `interrupted`: a backup gave way to an answer, and is made later
 * - `no-such-backup`: it is no longer in the folder
 * - `exam-running`: another exam has to be handed in first
 * - `exam-over`: it was handed in or thrown away; nothing was changed
 */
export const PROBLEMS = [
  'not-saved',
  'disk-full',
  'from-newer-version',
  'storage-closed',
  'nothing-to-undo',
  'not-writable',
  'not-readable',
  'not-a-backup',
  'backup-damaged',
  'backup-from-newer-version',
  'file-too-large',
  'no-such-backup',
  'interrupted',
  'exam-running',
  'exam-over',
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

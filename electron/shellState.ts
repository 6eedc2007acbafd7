import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  boolean,
  fallback,
  type InferOutput,
  integer,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
} from 'valibot'

const pixels = pipe(number(), integer())

const schema = object({
  bounds: fallback(optional(object({ x: pixels, y: pixels, width: pixels, height: pixels })), undefined),
  isMaximized: fallback(boolean(), false),
  theme: fallback(picklist(['light', 'dark', 'system']), 'system'),
  /** Unset until the window has said so once; then the shell knows it before the window is there. */
  language: fallback(optional(picklist(['ja', 'en'])), undefined),
  /** Where backups go, where the learner chose a folder. */
  backupFolder: fallback(optional(string()), undefined),
})

/** What the shell itself keeps between two starts, beside and apart from the learner's data. */
export type ShellState = Readonly<InferOutput<typeof schema>>

/** Reads the state. It is a convenience: a missing, broken or foreign file means defaults, part by part. */
export function readShellState(file: string): ShellState {
  const parsed = safeParse(schema, readJson(file))
  return parsed.success ? parsed.output : { isMaximized: false, theme: 'system' }
}

/** Writes the state whole or not at all. Throws where the folder can't be written. */
export function writeShellState(file: string, state: ShellState): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // first start, or a file cut short by a crash: both mean defaults
  }
}

import type { Name } from './figure.ts'
import type { Programs } from './programs.ts'
import type { Program } from './window.ts'

/** What every measurement in a window needs. */
export interface Bench {
  readonly programs: Programs
  /** The script that runs inside Kasane's window. */
  readonly measure: string
  readonly wanted: ReadonlySet<Name>
  readonly say: (line: string) => void
}

/** An app and the folder in which it keeps its data. */
export interface Profiled {
  readonly program: Program
  readonly profile: string
}

/** How one app is used: what its buttons say. */
export interface Use extends Profiled {
  readonly begin: string | null
  readonly answer: string
  readonly next: string
}

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

/** How one app is used: what its buttons say. */
export interface Use {
  readonly program: Program
  readonly profile: string
  readonly begin: string | null
  readonly answer: string
  readonly next: string
}

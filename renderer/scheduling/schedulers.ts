import { fsrs } from './fsrs.ts'
import type { Scheduler, SchedulerId } from './memory.ts'
import { sm2 } from './sm2.ts'

/** Every scheduler there is, by its name. */
export const schedulers: Readonly<Record<SchedulerId, Scheduler>> = { sm2, fsrs }

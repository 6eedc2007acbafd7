import type { DiskCall, DiskFault } from '../../scripts/failingDisk.ts'
import { wait } from './kills.ts'
import { saidOn, Victim } from './victim.ts'

export interface FailedCall {
  readonly call: DiskCall
  readonly nth: number
  /** How many calls were made to fail by it. */
  readonly failed: number
  readonly acknowledged: number
  readonly missing: number
  /** What stood on the screen meanwhile, and after the next start. */
  readonly said: string
  readonly screen: string
}

/** What the main process asks of the disk while a learner answers and a backup is made. */
const CALLS = ['open', 'write', 'sync', 'rename', 'makeFolder', 'list', 'read', 'measure', 'close'] as const
const CODES = ['ENOSPC', 'EROFS', 'EIO', 'short'] as const

/**
 * Lets each call of the disk fail that the main process makes in a sitting with a backup, one a sitting, and kills the app
 * after it.
 *
 * @param every 1 for each of them, 2 for every second …
 */
export async function failCalls(tell: (failed: FailedCall) => void, every = 1): Promise<FailedCall[]> {
  const victim = await Victim.make()
  const all: FailedCall[] = []
  try {
    await victim.startFirst()
    await victim.kill()
    const counts = await sitting(victim, null)
    await victim.kill()
    for (const call of CALLS) {
      for (let nth = 1; nth <= (counts[call] ?? 0); nth += every) {
        const code = CODES[nth % (call === 'write' ? 4 : 3)] ?? 'EIO'
        all.push(await survive(victim, { call, nth, code, isLasting: all.length % 2 === 0 }))
        tell(all.at(-1) as FailedCall)
      }
    }
  } finally {
    await victim.dispose()
  }
  return all
}

async function survive(victim: Victim, fault: DiskFault): Promise<FailedCall> {
  const { call, nth } = fault
  const { failed } = await sitting(victim, fault)
  const said = await saidOn(victim)
  await victim.kill()
  const first = await victim.start()
  const last = first === 'recovery' ? await victim.recover() : first
  if (last !== 'today') throw new Error(`${JSON.stringify(fault)}: ${first}, then ${last}`)
  const { size } = victim.acknowledged
  const missing = await victim.missing()
  await victim.kill()
  return { call, nth, failed, acknowledged: size, missing, said, screen: first }
}

/** Starts the app, answers and backs up on a disk that fails as planned, and leaves the app running. */
async function sitting(victim: Victim, fault: DiskFault | null) {
  const screen = await victim.start()
  if (screen !== 'today') throw new Error(`before a failing disk: ${screen}`)
  await victim.failDisk(fault)
  await victim.answerFor(700)
  await victim.open('#/settings')
  await victim.page.getByRole('button', { name: 'Back up now' }).click()
  const made = victim.page.getByText('The backup was made')
  await made.or(victim.page.getByRole('alert').first()).first().waitFor()
  await wait(100)
  return victim.diskCalls()
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { isLinuxRoot } from '../scripts/machine.ts'
import { connectPage, type Page } from './page.ts'

/** How a program with a window is started; the profile is added. */
export interface Program {
  readonly executable: string
  readonly args: readonly string[]
  /** How the address of its page begins. */
  readonly address: string
}

/** A started program whose page can be spoken to. */
export interface OpenWindow {
  readonly page: Page
  /** Epoch milliseconds just before the process was made. */
  readonly spawnedAt: number
  /** Memory of all its processes in MB, what they share divided among them; undefined where the system does not say. */
  memoryMb(): number | undefined
  close(): Promise<void>
}

/** Long enough for any start; the page says itself when it was ready, so that nobody has to look meanwhile. */
const LEAVE_ALONE_MS = 2_500

/**
 * Starts a program and, once its start is surely over, takes hold of its page.
 *
 * @param isReady whether to wait until the page says that it is ready
 */
export async function openWindow(
  program: Program,
  profile: string,
  { isReady = true } = {},
): Promise<OpenWindow> {
  const port = await freePort()
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const spawnedAt = performance.timeOrigin + performance.now()
  const child = spawn(
    program.executable,
    [
      ...program.args,
      `--user-data-dir=${profile}`,
      `--remote-debugging-port=${port}`,
      ...(isLinuxRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore', env },
  )
  await new Promise((resolve) => setTimeout(resolve, LEAVE_ALONE_MS))
  const page = await connectPage(port, program.address).catch((error) => {
    child.kill()
    throw error
  })
  if (isReady) await page.call(untilReady)
  return {
    page,
    spawnedAt,
    memoryMb: () => memoryOf(child.pid ?? 0),
    close: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined
      await page.close()
      // A browser may outlive its last page; it has nothing more to write by then.
      const timer = setTimeout(() => child.kill(), 3_000)
      await ended
      clearTimeout(timer)
    },
  }
}

/** Runs in the page. */
export async function untilReady(): Promise<void> {
  while (document.documentElement.dataset.ready === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Proportional set size of a process and all its descendants, as Linux tells it. */
function memoryOf(root: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const stat = pid ? readOrNothing(`/proc/${pid}/stat`) : ''
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1]
    if (parent) parents.set(pid, Number(parent))
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isOurs(parents.get(pid)))
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024
}

/** A process may end while it is being looked at. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

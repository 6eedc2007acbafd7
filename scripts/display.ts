import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { hasDisplay } from './machine.ts'

export interface Display {
  /** What a program needs in its environment to use it. */
  readonly env: Readonly<Record<string, string>>
  close(): void
}

/** The display of this session or, without one, an Xvfb of our own on a number it picks itself. */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, close: () => {} }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${code} before it had a display`)
  })
  const [number] = await Promise.race([once(server.stdio[3] as Readable, 'data'), ended])
  ended.catch(() => {}) // from here on its end is ours to cause
  return { env: { DISPLAY: `:${String(number).trim()}` }, close: () => server.kill() }
}

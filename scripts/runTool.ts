import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** The project's folder. */
export const project = resolve(import.meta.dirname, '..')

const require = createRequire(import.meta.url)

/**
 * Runs a command line tool of one of our packages with this same Node, on every system alike.
 *
 * @param tool name of the package and of its command, as in `['@playwright/test', 'playwright']`
 * @param env added to our own environment; undefined takes a variable away
 * @returns the exit code; 1 where a signal ended it
 */
export function runTool(
  tool: readonly [packageName: string, command: string],
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<number> {
  const [packageName, command] = tool
  const manifest = require.resolve(`${packageName}/package.json`)
  const bin = (require(manifest) as { bin: Record<string, string> }).bin[command]
  if (bin === undefined) throw new Error(`${packageName} has no command ${command}`)
  const child = spawn(process.execPath, [join(dirname(manifest), bin), ...args], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done(code ?? 1))
  })
}

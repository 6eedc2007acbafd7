import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.ts'
import { findElectron } from './electronRuntime.ts'
import { findBrowser, hasDisplay, isLinuxRoot } from './machine.ts'
import { project } from './runTool.ts'
import { type Served, serve } from './serve.ts'
import { missingLibraries } from './systemNeeds.ts'

// `npm start`: the app in its window or, where there can't be one, the same app in a browser, and why.

/** The port is part of what a browser files the learner's data under, so it is always the same one. */
const port = 47210

/** An Electron that ends with an error this early never had a window. */
const deadOnArrivalMs = 10_000

const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } })

if (!(await buildIfStale())) process.exit(1)
const obstacle = values.browser ? 'asked for with --browser' : await runInWindow()
if (obstacle !== undefined) await runInBrowser(obstacle)

/** Runs the app in Electron to its end; returns why that was not possible. */
async function runInWindow(): Promise<string | undefined> {
  if (!hasDisplay()) return 'there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)'
  const runtime = await findElectron()
  if (!('executable' in runtime)) return runtime.because
  const libraries = missingLibraries(runtime.executable)
  if (libraries.length > 0) return `Electron lacks libraries of the system (${libraries.join(', ')})`
  if (isLinuxRoot)
    console.warn('WARNING: running as root, so without the sandbox of Chromium (--no-sandbox).')

  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const startedAt = Date.now()
  const electron = spawn(runtime.executable, [...(isLinuxRoot ? ['--no-sandbox'] : []), project], {
    stdio: 'inherit',
    env,
  })
  const [code, signal] = await once(electron, 'exit')
  if (code !== 0 && Date.now() - startedAt < deadOnArrivalMs)
    return `Electron ended at once (${signal ?? code})`
  process.exitCode = code ?? 1
  return undefined
}

async function runInBrowser(reason: string): Promise<void> {
  console.log(`Kasane can't open a window of its own: ${reason}.`)
  console.log('The same app is served to a browser on this machine instead.')
  const { address } = await serveOnOurPort()
  console.log(`\n  ${address}\n`)
  console.log('Your progress is kept by the browser you open it with. Stop with Ctrl+C.')
  const browser = findBrowser()
  if (browser === undefined || !hasDisplay()) return
  const asRoot = isLinuxRoot ? ['--no-sandbox'] : []
  spawn(browser, [`--app=${address}`, '--no-first-run', ...asRoot], {
    stdio: 'ignore',
    detached: true,
  }).unref()
}

async function serveOnOurPort(): Promise<Served> {
  const root = join(project, 'out', 'renderer')
  try {
    return await serve(root, port)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    console.warn(`Port ${port} is taken, perhaps by Kasane itself. Here is another one,`)
    console.warn('where a browser knows nothing of what was learnt under the usual address.')
    return serve(root, 0)
  }
}

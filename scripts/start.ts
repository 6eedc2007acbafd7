import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.ts'
import { findElectron } from './electronRuntime.ts'
import { findBrowser, hasDisplay, isLinuxRoot } from './machine.ts'
import { project } from './runTool.ts'
import { serve } from './serve.ts'
import { missingLibraries } from './systemNeeds.ts'

// `npm start`: the app in its window or, where there can't be one, the same app in a browser, and why.

/** The port is part of what a browser files the learner's data under, so it is always the same one. */
const port = 47210

/** An Electron that ends with an error this early never had a window. */
const deadOnArrivalMs = 10_000

const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } })

if (!(await buildIfStale())) process.exit(1)
if (values.browser) await runInBrowser()
else {
  const obstacle = await runInWindow()
  if (obstacle !== undefined) {
    console.log(`Kasane can't open a window of its own: ${obstacle}.`)
    await runInBrowser()
  }
}

/** Runs the app in Electron to its end; returns why that was not possible. */
async function runInWindow(): Promise<string | undefined> {
  if (!hasDisplay()) return 'there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)'
  const runtime = await findElectron().catch((error: Error) => ({ because: error.message }))
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

async function runInBrowser(): Promise<void> {
  console.log('Here it is for a browser on this machine:')
  const address = await serveOnOurPort()
  console.log(`\n  ${address}\n`)
  console.log('Your progress is kept by the browser you open it with.')
  const browser = findBrowser()
  if (browser === undefined || !hasDisplay()) return
  const asRoot = isLinuxRoot ? ['--no-sandbox'] : []
  spawn(browser, [`--app=${address}`, '--no-first-run', ...asRoot], {
    stdio: 'ignore',
    detached: true,
  }).unref()
}

/** Serves until Ctrl+C, unless an earlier `npm start` still does; returns the address. */
async function serveOnOurPort(): Promise<string> {
  const root = join(project, 'out', 'renderer')
  try {
    return (await serve(root, port)).address
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    const address = `http://127.0.0.1:${port}/`
    if (await isKasane(address)) return address
    console.warn(`Another program has port ${port}. Under the address below a browser knows nothing`)
    console.warn('of what was learnt under the usual one.')
    return (await serve(root, 0)).address
  }
}

async function isKasane(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) })
    return (await answer.text()).includes('<title>Kasane</title>')
  } catch {
    return false // whatever holds the port does not speak HTTP
  }
}

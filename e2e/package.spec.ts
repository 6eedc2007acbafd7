import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { readFuses } from '../scripts/fuses.ts'

const run = promisify(execFile)
const unpacked = 'dist/linux-unpacked'

test.skip(process.platform !== 'linux', 'the unpacked app of another system lies elsewhere')
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test('the app is packed with nothing but itself', async () => {
  await run(process.execPath, ['--import', 'tsx', 'scripts/package.ts', '--dir'], {
    maxBuffer: 16 * 1024 * 1024,
  })
  expect(await readdir(`${unpacked}/resources`)).toEqual(['app.asar'])
  expect((await readdir(`${unpacked}/locales`)).sort()).toEqual(['en-US.pak', 'ja.pak'])
})

test('its fuses are blown', async () => {
  const fuses = await readFuses(`${unpacked}/kasane`)
  expect(fuses).toMatchObject({
    runAsNode: false,
    cookieEncryption: false,
    nodeOptions: false,
    nodeCliInspect: false,
    embeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
  })
  // Not every Electron has this one.
  expect(fuses.grantFileProtocolExtraPrivileges).not.toBe(true)
})

test('the packed program tries itself out: it starts, opens the pack, answers one question', async () => {
  const isRoot = process.getuid?.() === 0
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const { stdout } = await run(`${unpacked}/kasane`, ['--smoke-test', ...(isRoot ? ['--no-sandbox'] : [])], {
    env,
  })
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, reviews: 1 })
})

test('it cannot be turned into a plain Node', async () => {
  expect(existsSync(`${unpacked}/kasane`)).toBe(true)
  const asNode = run(`${unpacked}/kasane`, ['-e', 'console.log("node")', '--smoke-test', '--no-sandbox'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  expect((await asNode).stdout).not.toBe('node\n')
})

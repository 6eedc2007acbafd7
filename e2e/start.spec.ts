import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'

// Only beside the browser's specs (see playwright.config.ts): it needs no Electron.

test.skip(process.platform !== 'linux', 'elsewhere there always is a display')

test('npm start without a display says why there is no window and serves the app', async () => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const start = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env,
  })
  let said = ''
  start.stdout.on('data', (text) => {
    said += text
  })
  await expect.poll(() => said, { timeout: 20_000 }).toContain('Your progress is kept')
  expect(said).toContain("Kasane can't open a window of its own: there is no display here")
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? ''
  expect(await (await fetch(address)).text()).toContain('<title>Kasane</title>')
  if (start.exitCode === null) {
    start.kill()
    await once(start, 'exit')
  }
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { responseHeaders } from '../electron/assets.ts'
import { type Served, serve } from './serve.ts'

let folder: string
let served: Served
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kasane-serve-'))
  mkdirSync(join(folder, 'root', 'assets.js'), { recursive: true })
  writeFileSync(join(folder, 'root', 'index.html'), '<title>Kasane</title>')
  writeFileSync(join(folder, 'secret.html'), 'secret')
  served = await serve(join(folder, 'root'), 0)
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Sends a path as it is written; `fetch` would tidy it up first. */
function ask(path: string, options: { method?: string; host?: string } = {}) {
  const { port, host } = new URL(served.address)
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (done, fail) => {
      const headers = { host: options.host ?? host }
      request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers }, (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }))
      })
        .on('error', fail)
        .end()
    },
  )
}

describe('the app served to a browser', () => {
  it('answers on 127.0.0.1 alone, with the headers of the window', async () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const { status, headers, body } = await ask('/')
    expect([status, body]).toEqual([200, '<title>Kasane</title>'])
    for (const [name, value] of Object.entries(responseHeaders))
      expect(headers[name.toLowerCase()]).toBe(value)
  })

  it.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '//secret.html',
    '/assets.js',
    '/none.js',
    '/%',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).toBe('')
  })

  it('refuses a page that came by another name, which might be reading along', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403)
    expect((await ask('/', { host: 'localhost' })).status).toBe(403)
  })

  it('only reads', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})

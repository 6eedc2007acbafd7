import { sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appOrigin, isFrom, resolveAsset, responseHeaders } from './assets.ts'

const root = '/srv/kasane'
const get = (url: string) => resolveAsset({ method: 'GET', url }, appOrigin, root)

describe('the origin of the app', () => {
  it('is app://kasane and stays so, because stored data belongs to it', () => {
    expect(appOrigin).toEqual({ protocol: 'app:', host: 'kasane' })
  })

  it.each([
    'app://kasane.evil/index.html',
    'app://evil/index.html',
    'app://kasane:1/index.html',
    'app://user@kasane/index.html',
    'http://kasane/index.html',
    'file:///kasane/index.html',
    'index.html',
    '',
  ])('is not that of %s', (address) => {
    expect(isFrom(appOrigin, address)).toBe(false)
    expect(get(address)).toEqual({ ok: false, status: 403 })
  })
})

describe('resolveAsset', () => {
  it.each([
    ['app://kasane/', 'index.html', 'text/html; charset=utf-8'],
    ['app://kasane/index.html?x=1#/today', 'index.html', 'text/html; charset=utf-8'],
    ['app://kasane/assets/index-1a2b.js', 'assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
    ['app://kasane/assets/%E9%87%8D%E3%81%AD.svg', 'assets/重ね.svg', 'image/svg+xml'],
    ['app://kasane/assets/../font.woff2', 'font.woff2', 'font/woff2'],
  ])('finds the file of %s', (url, file, type) => {
    expect(get(url)).toEqual({ ok: true, file: `${root}/${file}`, type })
  })

  it.each([
    ['app://kasane/%', 400],
    ['app://kasane/%ff.js', 400],
    ['app://kasane/index.html%00.js', 400],
    ['app://kasane/..%5c..%5cpackage.json', 400],
    ['app://kasane/assets', 404],
    ['app://kasane/secret.pem', 404],
    ['app://kasane/.env', 404],
  ])('refuses %s', (url, status) => {
    expect(get(url)).toEqual({ ok: false, status })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', ''])('refuses the method %j', (method) => {
    expect(resolveAsset({ method, url: 'app://kasane/index.html' }, appOrigin, root)).toEqual({
      ok: false,
      status: 405,
    })
  })

  it('never names a file outside its root, whatever the path', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2E.',
        '%2f',
        '%5c',
        '/',
        '\\',
        '//',
        '%00',
        '%',
        'kasane2',
        'index.html',
        'a.js',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', '/'), (pieces, joint) => {
        const asset = get(`app://kasane/${pieces.join(joint)}`)
        if (asset.ok) expect(asset.file.startsWith(root + sep)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the Content-Security-Policy', () => {
  const policy = responseHeaders['Content-Security-Policy'] ?? ''

  it('allows nothing that was not asked for, no inline script and no eval', () => {
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/\*|https?:/)
  })
})

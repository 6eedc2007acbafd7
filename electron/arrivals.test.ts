import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { arriveByFile, arriveByLink, maxPackBytes, openedBy } from './arrivals.ts'

describe('a link', () => {
  test.each([
    ['kasane://library', 'library'],
    ['kasane://today/', 'today'],
    ['KASANE://Settings', 'settings'],
    ['kasane:practice', 'practice'],
  ])('%s leads to a screen', (link, place) => {
    expect(arriveByLink(link)).toEqual({ kind: 'place', place })
  })

  test.each([
    'kasane://',
    'kasane://nowhere',
    'kasane://__proto__',
    'kasane://constructor',
    'kasane://toString',
    'kasane://library/../settings',
    'kasane://library?file=/etc/passwd',
    'kasane://library#/practice',
    'kasane://open?file=file:///etc/passwd',
    'kasane://user:word@library',
    'kasane://library:80',
    'kasane://ライブラリ',
    'kasane://today" --remote-debugging-port=9222 "',
    'kasane:///etc/passwd',
    'kasane://%6cibrary',
    'kasane://today\n',
    'javascript:alert(1)',
    'https://kasane/library',
    `kasane://${'today'.repeat(10_000)}`,
  ])('%s leads nowhere', (link) => {
    const arrival = arriveByLink(link)
    expect(arrival).toMatchObject({ kind: 'refused', problem: 'unknown-link' })
    expect((arrival as { name: string }).name.length).toBeLessThanOrEqual(80)
  })
})

test('of a command line only links and pack files are opened', () => {
  expect(
    openedBy(
      [
        '--no-sandbox',
        '/opt/kasane/app',
        '.',
        'notes.kasane-pack',
        '/elsewhere/PACK.JSON',
        'kasane://library',
        '--user-data-dir=/x.json',
        'photo.png',
        '',
        'file:///home/me/a%20b.kasane-pack',
        '//server/share/x.json',
      ],
      '/home/me',
    ),
  ).toEqual([
    { file: '/home/me/notes.kasane-pack' },
    { file: '/elsewhere/PACK.JSON' },
    { link: 'kasane://library' },
    { file: 'file:///home/me/a%20b.kasane-pack' },
    { file: '//server/share/x.json' },
  ])
})

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kasane-arrivals-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  test('is handed over as it is, by path or by address', async () => {
    const file = write('覚え書き 1.kasane-pack', '﻿{"schema":1}')
    const pack = { kind: 'pack', name: '覚え書き 1.kasane-pack', text: '{"schema":1}' }
    expect(await arriveByFile(file)).toEqual(pack)
    const byAddress = await arriveByFile(pathToFileURL(file).href)
    expect(byAddress).toMatchObject({ kind: 'pack', text: '{"schema":1}' })
  })

  test('is found behind a link of the learner’s own', async () => {
    symlinkSync(write('real.json', '[]'), join(folder, 'linked.json'))
    expect(await arriveByFile(join(folder, 'linked.json'))).toMatchObject({ kind: 'pack', text: '[]' })
  })

  test('of another name is not read', async () => {
    expect(await arriveByFile(write('secret.txt', 'secret'))).toEqual({
      kind: 'refused',
      name: 'secret.txt',
      problem: 'not-a-pack-file',
    })
  })

  test('that is no text is refused', async () => {
    const file = write('bytes.json', Buffer.from([0x7b, 0xff, 0xfe]))
    expect(await arriveByFile(file)).toMatchObject({ kind: 'refused', problem: 'not-a-pack-file' })
  })

  test('that is too large is refused unread', async () => {
    const file = write('large.json', '')
    truncateSync(file, maxPackBytes + 1)
    expect(await arriveByFile(file)).toMatchObject({ kind: 'refused', problem: 'too-large' })
  })

  test('that is not there or is a folder is refused', async () => {
    mkdirSync(join(folder, 'folder.json'))
    expect(await arriveByFile(join(folder, 'none.json'))).toMatchObject({ problem: 'not-readable' })
    expect(await arriveByFile(join(folder, 'folder.json'))).toMatchObject({ kind: 'refused' })
  })

  test.skipIf(process.platform === 'win32')('that is a pipe is refused without waiting', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.json')])
    expect(await arriveByFile(join(folder, 'pipe.json'))).toMatchObject({ problem: 'not-a-pack-file' })
  })

  test.each([
    '\\\\evil.example\\share\\pack.json',
    '//evil.example/share/pack.json',
    '\\\\.\\pipe\\kasane.json',
    'file://evil.example/share/pack.json',
  ])('on another computer is never looked at: %s', async (file) => {
    expect(await arriveByFile(file)).toEqual({
      kind: 'refused',
      name: file.endsWith('kasane.json') ? 'kasane.json' : 'pack.json',
      problem: 'on-network',
    })
  })
})

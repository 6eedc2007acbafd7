import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readShellState, type ShellState, writeShellState } from './shellState.ts'

const defaults = { isMaximized: false, theme: 'system' }
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasane-shell-'))
  file = join(folder, 'profile', 'shell.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the state of the shell', () => {
  it('comes back as it was written, and leaves nothing else behind', () => {
    const state: ShellState = {
      bounds: { x: 1, y: -2, width: 800, height: 600 },
      isMaximized: true,
      theme: 'dark',
      language: 'ja',
    }
    writeShellState(file, state)
    expect(readShellState(file)).toEqual(state)
    expect(readdirSync(join(folder, 'profile'))).toEqual(['shell.json'])
  })

  it('has defaults the first time', () => {
    expect(readShellState(file)).toEqual(defaults)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"dark"',
    '{"theme":"purple","language":"fr","bounds":{"x":"0"},"isMaximized":1}',
  ])('has defaults for what a broken file %j does not say', (text) => {
    writeShellState(file, { isMaximized: true, theme: 'dark' })
    writeFileSync(file, text)
    expect(readShellState(file)).toEqual(defaults)
  })

  it('keeps the good parts of a file with a bad one', () => {
    writeShellState(file, { isMaximized: true, theme: 'dark' })
    writeFileSync(file, '{"theme":"dark","bounds":{"x":0.5}}')
    expect(readShellState(file)).toEqual({ isMaximized: false, theme: 'dark' })
  })
})

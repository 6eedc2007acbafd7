import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale } from './build.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasane-build-'))
  write('renderer/app/main.tsx', 100)
  age('renderer/app', 100)
  age('renderer', 100)
  for (const result of ['main/main.cjs', 'preload/preload.cjs', 'renderer/index.html'])
    write(`out/${result}`, 200)
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, seconds: number): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), '')
  age(name, seconds)
}
function age(name: string, seconds: number): void {
  utimesSync(join(folder, name), seconds, seconds)
}

describe('a build', () => {
  it('is good while it is younger than its sources', () => {
    expect(isStale(folder)).toBe(false)
  })

  it('is stale once a source has changed, anywhere', () => {
    write('renderer/app/main.tsx', 300)
    expect(isStale(folder)).toBe(true)
  })

  it('is stale once a file was taken away', () => {
    age('renderer/app', 300)
    expect(isStale(folder)).toBe(true)
  })

  it('is stale while a part of it is missing', () => {
    rmSync(join(folder, 'out/preload'), { recursive: true })
    expect(isStale(folder)).toBe(true)
  })
})

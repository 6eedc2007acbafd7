import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kasane-terminal-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function kasane(...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/kasane.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('schedule gives one step a grade and ends at 1794 days', () => {
  const { code, out } = kasane('schedule', '--grades', '3,4,5,5,4,5,5,3')
  const steps = JSON.parse(out)
  expect(code).toBe(0)
  expect(steps).toHaveLength(8)
  expect(steps.at(-1)).toEqual({ grade: 3, repetitions: 8, intervalDays: 1794, easiness: 2.62 })
})

test('packs lists what is built in, with its counts', () => {
  const [pack] = JSON.parse(kasane('packs').out)
  expect(pack).toMatchObject({
    id: 'ms-virtualization',
    title: { ja: expect.any(String), en: expect.any(String) },
  })
  for (const count of ['entities', 'facts', 'cards']) expect(pack[count]).toBeGreaterThan(0)
})

test('pool prints one question a line, every one of the fields it promises', () => {
  const { code, out } = kasane(
    'pool',
    '--pack',
    'ms-virtualization',
    '--lang',
    'ja',
    '--format',
    'choice',
    '--per-card',
    '1',
  )
  const questions = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(0)
  for (const question of questions) {
    expect(question).toMatchObject({
      lang: 'ja',
      format: 'choice',
      seed: expect.any(Number),
      stem: expect.any(String),
    })
    expect(question.options[question.right[0]]).toEqual(expect.any(String))
    expect(question.source).toEqual({ page: expect.any(String), section: expect.any(Array) })
    expect(question.explanation.length).toBeGreaterThan(0)
  }
})

test('mark says what an answer is', () => {
  const mark = (expected: string, answer: string) =>
    JSON.parse(kasane('mark', '--pack', 'ms-virtualization', '--expected', expected, '--answer', answer).out)
  expect(mark('SCVMM', 'ｓｃｖｍｍ')).toEqual({ verdict: 'right', other: null })
  expect(mark('P2V', 'V2V')).toEqual({ verdict: 'other', other: 'V2V' })
})

test('check finds the built-in pack sound', () => {
  const { code, out } = kasane('check', '--pack', 'ms-virtualization', '--per-card', '2')
  expect([code, JSON.parse(out).ok]).toEqual([0, true])
})

test('reports shows each reported question again', () => {
  const report = {
    at: 0,
    card: 'ms-virtualization/esx-made-by/object',
    lang: 'en',
    format: 'choice',
    seed: 3,
    note: 'odd',
  }
  const { code, out } = kasane(
    'reports',
    file('reports.json', JSON.stringify({ kind: 'kasane-reports', reports: [report] })),
  )
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    note: 'odd',
    question: { card: report.card, seed: 3, format: 'choice' },
  })
})

describe('bad input is one sentence and exit 1; wrong usage is exit 2', () => {
  test.each([
    [1, /no built-in pack "nowhere"/, ['pool', '--pack', 'nowhere', '--lang', 'ja']],
    [1, /Grade 2 is "9"/, ['schedule', '--grades', '3,9']],
    [
      1,
      /no entity that is written "Nobody"/,
      ['mark', '--pack', 'ms-virtualization', '--expected', 'Nobody', '--answer', 'x'],
    ],
    [2, /--lang is one of ja, en, not "fr"/, ['pool', '--pack', 'ms-virtualization', '--lang', 'fr']],
    [2, /--pack or --file/, ['pool', '--lang', 'ja']],
    [
      2,
      /--per-card is a whole number from 1 to/,
      ['check', '--pack', 'ms-virtualization', '--per-card', '0'],
    ],
    [
      2,
      /--seed is a whole number/,
      ['pool', '--pack', 'ms-virtualization', '--lang', 'ja', '--seed', '4294967296'],
    ],
    [2, /no command "dance"/, ['dance']],
    [2, /--speed/, ['packs', '--speed', '9']],
  ])('%i: %s', (code, sentence, args) => {
    const run = kasane(...args)
    expect(run.code).toBe(code)
    expect(run.err).toMatch(sentence)
    expect(run.out).toBe('')
  })

  test('a broken pack is refused with path and reason', () => {
    const run = kasane('pool', '--lang', 'ja', '--file', file('pack.json', '{"schema":1,"id":"x"}'))
    expect(run.code).toBe(1)
    expect(run.err).toMatch(/version: "version" is missing\. Add it\./)
    expect(run.out).toBe('')
  })
})

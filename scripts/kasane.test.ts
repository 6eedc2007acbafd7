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
  return kasaneIn('C.UTF-8', ...args)
}

/** The same on a machine that speaks another language. */
function kasaneIn(locale: string, ...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/kasane.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: locale },
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

test('a report that cannot be shown again says why', () => {
  const report = { at: 0, card: 'elsewhere/fact/object', lang: 'ja', format: 'choice', seed: 3, note: '' }
  const reports = file('elsewhere.json', JSON.stringify({ kind: 'kasane-reports', reports: [report] }))
  expect(JSON.parse(kasane('reports', reports).out)).toMatchObject({
    question: null,
    problem: 'unknown-card',
    why: expect.stringMatching(/--file/),
  })
  const { code, err } = kasane('reports', file('no-reports.json', '{"kind":"other"}'))
  expect([code, err]).toEqual([1, expect.stringMatching(/no file of reports that Kasane saved \(kind\)/)])
})

describe('check of a pack that its author has to mend', () => {
  const text = (ja: string, en: string) => ({ ja, en })
  const protocol = (id: string, purpose: { ja: string; en: string }) => ({
    id: `${id}-used-for`,
    relation: 'usedFor',
    subject: id,
    object: purpose,
    topic: 'mail',
    source: { source: 'page', section: ['Mail'] },
    explanation: text('説明です。', 'An explanation.'),
    scenarios: [] as unknown[],
    status: 'confirmed',
  })
  const pack = () => ({
    schema: 1,
    id: 'mail',
    version: '1.0.0',
    title: text('メール', 'Mail'),
    description: text('メールの決まりです。', 'The protocols of mail.'),
    licence: 'MIT',
    attribution: text('自作です。', 'Our own.'),
    sources: [{ id: 'page', page: 'Mail', title: text('メール', 'Mail'), attribution: text('自作', 'Own') }],
    topics: [{ id: 'mail', label: text('メール', 'Mail'), section: ['Mail'] }],
    kinds: [{ id: 'protocol', label: text('プロトコル', 'protocol'), plural: 'protocols' }],
    entities: ['SMTP', 'IMAP', 'DNS', 'DHCP'].map((name) => ({
      id: name.toLowerCase(),
      kind: 'protocol',
      label: text(name, name),
      is: text(`${name}です。`, `It is ${name}.`),
    })),
    facts: [
      protocol('smtp', text('メールの送信', 'sending mail')),
      protocol('imap', text('メールの閲覧', 'reading mail')),
      protocol('dns', text('名前の解決', 'resolving names')),
      protocol('dhcp', text('アドレスの割り当て', 'assigning addresses')),
    ],
  })
  const check = (change: (own: ReturnType<typeof pack>) => void, ...args: string[]) => {
    const own = pack()
    change(own)
    return kasane('check', '--file', file('own.json', JSON.stringify(own)), ...args)
  }

  test('a small sound one passes, with nothing to say', () => {
    expect(check(() => undefined)).toMatchObject({ code: 0, err: '' })
  })

  test('one in which two things are for one purpose passes, and asks for both of them', () => {
    const { code, err, out } = check(({ facts: [first, second] }) => {
      if (first && second) second.object = first.object
    })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out).languages.ja.perFormat.multiple).toBeGreaterThan(0)
  })

  test('a situation that names its answer is said never to be asked, and why', () => {
    const { code, err } = check(({ facts }) => {
      const stem = text(
        'SMTPで送ります。どのプロトコルを使いますか。',
        'You send by SMTP. Which protocol is it?',
      )
      facts[0]?.scenarios.push({ facet: 'subject', stem })
    })
    expect(code).toBe(0)
    expect(err).toMatch(
      /"You send by SMTP.*" of mail\/smtp-used-for\/subject is never asked.*closed-question/,
    )
  })

  test('a broken rule is told with its facts, an instance and the repair, in either language', () => {
    const spoil = ({ facts }: ReturnType<typeof pack>) => {
      if (facts[0]) facts[0].explanation.ja = 'サーバーへ送ります。'
    }
    const { code, err } = check(spoil)
    expect(code).toBe(1)
    expect(err).toMatch(
      /clean-language: \d+ questions \(smtp-used-for\); for instance .*サーバー.*Write polite/,
    )
    expect(check(spoil, '--lang', 'ja').err).toMatch(/clean-language：\d+ 問（smtp-used-for）。例：.*そろえ/)
  })

  test('one whose facts are all drafts is not called sound', () => {
    const { code, out } = check(({ facts }) => {
      for (const fact of facts) fact.status = 'draft'
    })
    expect([code, JSON.parse(out).ok]).toEqual([1, false])
  })
})

describe('bad input is one sentence and exit 1; wrong usage is exit 2', () => {
  test.each([
    [1, /no built-in pack "nowhere"/, ['pool', '--pack', 'nowhere', '--lang', 'en']],
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

  test('what hinders a pack from loading is told in the language asked for, or else in that of the system', () => {
    const broken = file('broken.json', '{"schema":1,"id":"x"}')
    const said = (locale: string, ...args: string[]) => kasaneIn(locale, 'check', ...args).err
    expect(said('C.UTF-8', '--file', broken, '--lang', 'ja')).toMatch(/version：「version」がありません。/)
    expect(said('ja_JP.UTF-8', '--file', broken)).toMatch(/version：「version」がありません。/)
    expect(said('ja_JP.UTF-8', '--file', broken, '--lang', 'en')).toMatch(/"version" is missing\. Add it\./)
    expect(said('ja_JP.UTF-8', '--file', join(folder, 'none.json'))).toMatch(/というファイルはありません。/)
    expect(said('ja_JP.UTF-8', '--pack', 'nowhere')).toMatch(/「nowhere」はありません。/)
  })

  test('a broken pack is refused with path and reason', () => {
    const run = kasane('pool', '--lang', 'en', '--file', file('pack.json', '{"schema":1,"id":"x"}'))
    expect(run.code).toBe(1)
    expect(run.err).toMatch(/version: "version" is missing\. Add it\./)
    expect(run.out).toBe('')
  })
})

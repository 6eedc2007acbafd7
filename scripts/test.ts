import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.ts'
import { openDisplay } from './display.ts'
import { findElectron } from './electronRuntime.ts'
import { isLinuxRoot } from './machine.ts'
import { runTool } from './runTool.ts'
import { findMissing, install } from './systemNeeds.ts'

// `npm test`: sets the machine up, then runs every test there is. For working on a part:
//   npm test -- --unit | --e2e [--project electron|web] [-g words of a title] [files…]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unit: { type: 'boolean', default: false },
    e2e: { type: 'boolean', default: false },
    project: { type: 'string', multiple: true },
    grep: { type: 'string', short: 'g' },
  },
})
const wantsUnit = values.unit || !values.e2e
const wantsE2e = values.e2e || !values.unit
/** Of a part, one runner may have nothing; of the whole, none may. */
const isPart = values.grep !== undefined || positionals.length > 0
const isContinuousIntegration = Boolean(process.env.CI)

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}
const counts: Counts[] = []
const projects = new Set(values.project ?? ['electron', 'web'])

// What is missing is said before anything runs, not after minutes.
const electron = wantsE2e && projects.has('electron') ? await findElectron() : undefined
const executable = electron !== undefined && 'executable' in electron ? electron.executable : undefined
if (wantsE2e && !install(findMissing(executable), console.log)) {
  console.log('The tests that need none of this: npm test -- --unit')
  process.exit(1)
}
if (electron !== undefined && 'because' in electron) skipElectron(electron.because)

const reports = await mkdtemp(join(tmpdir(), 'kasane-reports-'))
if (wantsUnit) counts.push(await runUnitTests())
if (wantsE2e && projects.size > 0) counts.push(await runEndToEndTests())
await rm(reports, { recursive: true })

const sum = (part: keyof Counts) => counts.reduce((total, count) => total + count[part], 0)
if (sum('skipped') > 0) console.log(`\n${sum('skipped')} skipped`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

function skipElectron(because: string): void {
  projects.delete('electron')
  if (isContinuousIntegration) counts.push({ passed: 0, failed: 1, skipped: 0 })
  const verdict = isContinuousIntegration ? 'FAILED' : 'SKIPPED'
  const bar = '!'.repeat(78)
  console.warn(`\n${bar}\n${verdict}: the end-to-end tests in Electron.\n${because}\n${bar}\n`)
}

async function runUnitTests(): Promise<Counts> {
  const report = join(reports, 'unit.json')
  const code = await runTool(
    ['vitest', 'vitest'],
    [
      'run',
      ...(isPart ? ['--passWithNoTests'] : []),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(values.grep === undefined ? [] : ['-t', values.grep]),
      ...positionals,
    ],
  )
  const result = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(report)
  return settle(code, {
    passed: result?.numPassedTests,
    failed: result?.numFailedTests,
    skipped: result?.numPendingTests,
  })
}

async function runEndToEndTests(): Promise<Counts> {
  if (!(await buildIfStale())) return { passed: 0, failed: 1, skipped: 0 }
  if (isLinuxRoot)
    console.warn('WARNING: running as root, so browsers run without their sandbox (--no-sandbox).')
  const report = join(reports, 'e2e.json')
  const display = await openDisplay()
  const code = await runTool(
    ['@playwright/test', 'playwright'],
    [
      'test',
      ...(isPart ? ['--pass-with-no-tests'] : []),
      '--reporter=list,json',
      ...[...projects].map((name) => `--project=${name}`),
      ...(values.grep === undefined ? [] : ['-g', values.grep]),
      ...positionals,
    ],
    { ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
  display.close()
  const { stats } =
    read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(report) ?? {}
  if (stats?.flaky)
    console.warn(
      `\nWARNING: ${stats.flaky} passed at the second attempt only; they are named above as flaky.`,
    )
  return settle(code, {
    passed: stats && stats.expected + stats.flaky,
    failed: stats?.unexpected,
    skipped: stats?.skipped,
  })
}

/** A runner that failed without naming a failed test (a file that can't be loaded, a crash) counts as one. */
function settle(code: number, found: { [Part in keyof Counts]: number | undefined }): Counts {
  const failed = found.failed ?? 0
  return {
    passed: found.passed ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: found.skipped ?? 0,
  }
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined // the runner ended before it could write; `settle` counts that
  }
}

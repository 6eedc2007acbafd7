import { cpus } from 'node:os'
import type { FailedCall } from '../e2e/faults/calls.ts'
import { type Damaged, damages } from '../e2e/faults/damage.ts'
import type { DiskFault } from '../e2e/faults/disk.ts'
import { type Killed, MOMENTS } from '../e2e/faults/kills.ts'

/** What came of one kind of call, each of its places failing in each way. */
export interface CallRow {
  readonly call: string
  readonly places: number
  readonly faults: number
  /** Answers that were refused to the learner, and said so. */
  readonly refused: number
  readonly missing: number
}

/** What was run this time; what is absent keeps its figures of the time before. */
export interface Campaign {
  readonly calls?: readonly CallRow[]
  /** One call in so many was made to fail. */
  readonly every: number
  readonly failing?: readonly FailedCall[]
  readonly disk?: readonly DiskFault[]
  readonly damage?: readonly Damaged[]
  readonly kills?: readonly Killed[]
  readonly seed: number
}

/**
 * The page docs/reliability.md.
 *
 * @param before the page as it was
 */
export function reportOf(campaign: Campaign, before: string): string {
  const { every, seed, calls, failing, disk, damage, kills } = campaign
  const section = <Row extends { readonly missing: number }>(
    heading: string,
    about: string,
    rows: readonly Row[] | undefined,
    show: (rows: readonly Row[]) => string,
  ): string => {
    if (!rows) return sectionOf(before, heading)
    const day = new Date().toISOString().slice(0, 10)
    const machine = `${cpus().length} processors, ${process.platform}`
    const shown = rows.length > 0 ? show(rows) : 'Not run: a small disk can only be made as root on Linux.'
    return `## ${heading}\n\n${about}\n\n${shown}\n\n**Missing: ${total(rows)}.** Run on ${day}, ${machine}.\n`
  }
  return [
    ABOUT,
    section('Every call of the disk', ABOUT_CALLS, calls, (rows) =>
      table(
        ['call', 'calls', 'faults', 'answers refused to the learner', 'missing'],
        rows.map(({ call, places, faults, refused, missing }) => [call, places, faults, refused, missing]),
      ),
    ),
    section('Calls of the disk in Electron', `${ABOUT_FAILING} One call in ${every}.`, failing, (runs) =>
      table(
        ['call', 'faults', 'calls that failed', 'missing', 'what the app said', 'next start'],
        [...new Set(runs.map(({ call }) => call))].map((call) => {
          const some = runs.filter((one) => one.call === call)
          const failed = some.reduce((sum, one) => sum + one.failed, 0)
          return [call, some.length, failed, total(some), said(some), screens(some)]
        }),
      ),
    ),
    section('Disk', ABOUT_DISK, disk, (faults) =>
      table(
        ['fault', 'acknowledged', 'missing', 'what the app said'],
        faults.map((one) => [one.fault, one.acknowledged, one.missing, one.said]),
      ),
    ),
    section('SIGKILL at a random moment', `${ABOUT_KILLS} Seed ${seed}.`, kills, (killed) =>
      table(
        ['while', 'kills', 'moments (ms)', 'acknowledged at the last', 'missing', 'screens'],
        MOMENTS.map((moment) =>
          killRow(
            moment,
            killed.filter((one) => one.moment === moment),
          ),
        ),
      ),
    ),
    section('Damaged files', ABOUT_DAMAGE, damage, (damaged) =>
      table(
        ['damage', 'runs', 'missing', 'screens'],
        Object.keys(damages).map((name) => {
          const runs = damaged.filter((one) => one.damage === name)
          return [name, runs.length, total(runs), screens(runs)]
        }),
      ),
    ),
    ...WRITTEN_BY_HAND.map((heading) => sectionOf(before, heading)),
  ].join('\n')
}

const WRITTEN_BY_HAND = ['Altered input', 'What a backup costs']

const ABOUT = `# Reliability

An acknowledged answer survives anything but the loss of the disk itself. This page is written by \`npm run faults\`, which
takes the app through the faults below and counts, from outside, which acknowledged answers are missing. Acknowledged is an
answer after which the next question came. \`npm run faults -- --only disk\` runs a part; the others are \`calls\`,
\`failing\`, \`kills\` and \`damage\`. A short form runs with \`npm test\`.
`
const ABOUT_CALLS = `What journal, backups and sentinel ask of the disk in two sittings with two backups each. Each call fails once, in each way
(ENOSPC, EROFS, EIO, and a write also by taking only a part), alone and with every call after it. Then the database is lost,
and backup and journal have to give back every answer that was acknowledged.`
const ABOUT_FAILING = `The same in the running app: a sitting with a backup in which a call of the main process fails, every second time with all
calls after it; then SIGKILL, then a start.`
const ABOUT_DISK =
  'Room and folders taken away from the running app; then SIGKILL, a start, room again, and another start.'
const ABOUT_KILLS = `In the real Electron. An import or a restore that is killed has happened wholly or not at all; what stands there in part
counts as missing.`
const ABOUT_DAMAGE = `On copies of a profile with backups of two ages and answers after each. \`recovery\` is the screen that explains and brings
everything back at one button.`

/** A section of the page as it was; empty where it had none. */
function sectionOf(page: string, heading: string): string {
  const begins = page.indexOf(`## ${heading}\n`)
  if (begins < 0) return ''
  const ends = page.indexOf('\n## ', begins)
  return `${page.slice(begins, ends < 0 ? undefined : ends).trimEnd()}\n`
}

function killRow(moment: string, runs: readonly Killed[]): (string | number)[] {
  const times = runs.map(({ afterMs }) => afterMs)
  const range = `${Math.min(...times)} to ${Math.max(...times)}`
  return [moment, runs.length, range, runs.at(-1)?.acknowledged ?? 0, total(runs), screens(runs)]
}

export function total(runs: readonly { readonly missing: number }[]): number {
  return runs.reduce((sum, one) => sum + one.missing, 0)
}

function screens(runs: readonly { readonly screen: string }[]): string {
  return [...new Set(runs.map(({ screen }) => screen))].sort().join(', ')
}

function said(runs: readonly { readonly said: string }[]): string {
  const words = runs.flatMap((one) => one.said.split(', '))
  return [...new Set(words)].sort().join('; ')
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

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

interface Part<Figures> {
  readonly at: string
  readonly figures: Figures
}

/** What the whole campaign came to; a part that was never run is absent. */
export interface Campaign {
  readonly seed: number
  readonly calls?: Part<CallRow[]> | undefined
  readonly failing?: Part<FailedCall[]> | undefined
  readonly disk?: Part<DiskFault[]> | undefined
  readonly damage?: Part<Damaged[]> | undefined
  readonly kills?: Part<Killed[]> | undefined
}

/** The page docs/reliability.md, and how many acknowledged answers are missing in all. */
export function reportOf(campaign: Campaign): { readonly text: string; readonly missing: number } {
  const { seed, calls, failing, disk, damage, kills } = campaign
  const missing = [calls, failing, disk, damage, kills].reduce(
    (sum, part) => sum + total(part?.figures ?? []),
    0,
  )
  const text = `# Reliability

An acknowledged answer survives anything but the loss of the disk itself. This page is written by \`npm run faults\`, which
takes the app through the faults below and counts, from outside, which acknowledged answers are missing. Acknowledged is an
answer after which the next question came. A short form runs with \`npm test\`; \`npm run faults -- --only disk\` runs a part.

${cpus().length} processors, ${process.platform}, seed ${seed}. **Missing: ${missing}.**

## Every call of the disk

What journal, backups and sentinel ask of the disk in two sittings with two backups each (\`--only calls\`). Each call fails
once, in each way (ENOSPC, EROFS, EIO, a write also by taking only a part), alone and with every call after it. Then the
database is lost, and backup and journal have to give back every answer that was acknowledged.

${section(calls, (rows) =>
  table(
    ['call', 'calls', 'faults', 'answers refused to the learner', 'missing'],
    rows.map(({ call, places, faults, refused, missing }) => [call, places, faults, refused, missing]),
  ),
)}

## Every call of the disk in Electron

The same in the running app (\`--only failing\`): a sitting with a backup in which one call of the main process fails, then
SIGKILL, then a start.

${section(failing, (runs) =>
  table(
    ['call', 'faults', 'calls that failed', 'missing', 'what the app said', 'next start'],
    [...new Set(runs.map(({ call }) => call))].map((call) => {
      const some = runs.filter((one) => one.call === call)
      const failed = some.reduce((sum, one) => sum + one.failed, 0)
      return [call, some.length, failed, total(some), said(some), screens(some)]
    }),
  ),
)}

## Disk

Room and folders taken away from the running app (\`--only disk\`).

${section(disk, (faults) =>
  table(
    ['fault', 'acknowledged', 'missing', 'what the app said'],
    faults.map((one) => [one.fault, one.acknowledged, one.missing, one.said]),
  ),
)}

## SIGKILL at a random moment

${section(kills, (killed) =>
  table(
    ['while', 'kills', 'moments (ms)', 'acknowledged at the last', 'missing', 'screens'],
    MOMENTS.map((moment) =>
      killRow(
        moment,
        killed.filter((one) => one.moment === moment),
      ),
    ),
  ),
)}

An import or a restore that is killed has happened wholly or not at all; what stands there in part counts as missing.

## Damaged files

On copies of a profile with backups of two ages and answers after each. \`recovery\` is the screen that explains and brings
everything back at one button.

${section(damage, (damaged) =>
  table(
    ['damage', 'runs', 'missing', 'screens'],
    Object.keys(damages).map((name) => {
      const runs = damaged.filter((one) => one.damage === name)
      return [name, runs.length, total(runs), screens(runs)]
    }),
  ),
)}
`
  return { text, missing }
}

function section<Figures extends readonly unknown[]>(
  part: Part<Figures> | undefined,
  show: (figures: Figures) => string,
): string {
  if (!part || part.figures.length === 0) return 'Not run.'
  return `${show(part.figures)}\n\nRun on ${part.at}.`
}

function killRow(moment: string, runs: readonly Killed[]): (string | number)[] {
  const times = runs.map(({ afterMs }) => afterMs)
  const range = `${Math.min(...times)} to ${Math.max(...times)}`
  return [moment, runs.length, range, runs.at(-1)?.acknowledged ?? 0, total(runs), screens(runs)]
}

function total(runs: readonly { readonly missing: number }[]): number {
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

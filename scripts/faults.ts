import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Damaged, damageCopy, damages, makeSound } from '../e2e/faults/damage.ts'
import { type DiskFault, diskFaults } from '../e2e/faults/disk.ts'
import { type Killed, killAgainAndAgain, MOMENTS } from '../e2e/faults/kills.ts'
import { seeded } from '../e2e/faults/seeded.ts'
import { buildIfStale } from './build.ts'
import { openDisplay } from './display.ts'

// `npm run faults`: kills, full disks and damaged files in the real Electron; the figures go into docs/reliability.md.
//   npm run faults -- [--kills 200] [--seed 1] [--rounds 3] [--no-write]

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '208' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    'no-write': { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const rounds = Number(values.rounds)
const seed = Number(values.seed)

if (!(await buildIfStale())) process.exit(1)
const display = await openDisplay()
Object.assign(process.env, display.env)
const began = Date.now()

const disk = await diskFaults(({ fault, missing }) => console.error(`${fault}: ${missing} missing`))
const damaged = await damageAll()
const killed = await killAgainAndAgain(kills, seeded(seed), ({ moment, afterMs, missing }) =>
  console.error(`killed while ${moment} after ${afterMs} ms: ${missing} missing`),
)
display.close()

const missing = [...killed, ...damaged, ...disk].reduce((sum, one) => sum + one.missing, 0)
console.error(`${missing} acknowledged answers are missing.`)
if (!values['no-write']) await writeFile(join(import.meta.dirname, '../docs/reliability.md'), report())
process.exitCode = missing > 0 ? 1 : 0

async function damageAll(): Promise<Damaged[]> {
  const all: Damaged[] = []
  const sound = await makeSound()
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(damages)) {
      all.push(await damageCopy(sound, name, seeded(seed + round)))
      console.error(`${name}: ${all.at(-1)?.screen}, ${all.at(-1)?.missing} missing`)
    }
  }
  await sound.dispose()
  return all
}

function report(): string {
  return `# Reliability

An acknowledged answer survives anything but the loss of the disk itself. This page is written by \`npm run faults\`, which
takes the app in a real Electron through the faults below and counts after each start, from outside, which acknowledged
answers are missing. Acknowledged is an answer after which the next question came. A short form runs with \`npm test\`.

Last run: ${new Date().toISOString().slice(0, 10)}, ${cpus().length} processors, ${process.platform}, seed ${seed}, ${Math.round((Date.now() - began) / 60_000)} minutes.
**Missing: ${missing}.**

## SIGKILL at a random moment

${table(
  ['while', 'kills', 'moments (ms)', 'acknowledged at the last', 'missing', 'screens'],
  MOMENTS.map((moment) =>
    killRow(
      moment,
      killed.filter((one) => one.moment === moment),
    ),
  ),
)}

An import or a restore that is killed has happened wholly or not at all; what stands there in part counts as missing.

## Damaged files

On copies of a profile with backups of two ages and answers after each. \`recovery\` is the screen that explains and brings
everything back at one button.

${table(
  ['damage', 'runs', 'missing', 'screens'],
  Object.keys(damages).map((name) => {
    const runs = damaged.filter(({ damage }) => damage === name)
    return [name, runs.length, total(runs), screens(runs)]
  }),
)}

## Disk

${
  disk.length > 0
    ? table(
        ['fault', 'acknowledged', 'missing', 'what the app said'],
        disk.map((one: DiskFault) => [one.fault, one.acknowledged, one.missing, one.said]),
      )
    : 'Not run: a small disk can only be made as root on Linux.'
}
`
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

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

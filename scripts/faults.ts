import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { failCalls } from '../e2e/faults/calls.ts'
import { type Damaged, damageCopy, damages, makeSound } from '../e2e/faults/damage.ts'
import { diskFaults } from '../e2e/faults/disk.ts'
import { killAgainAndAgain } from '../e2e/faults/kills.ts'
import { seeded } from '../e2e/faults/seeded.ts'
import { buildIfStale } from './build.ts'
import { openDisplay } from './display.ts'
import { type CallRow, type Campaign, reportOf, total } from './faultsReport.ts'
import { runTool } from './runTool.ts'

// `npm run faults`: kills, full disks and damaged files in the real Electron; the figures go into docs/reliability.md.
//   npm run faults -- [--kills 208] [--seed 1] [--rounds 3] [--every 1] [--only calls,failing,disk,damage,kills] [--no-write]
// What is not run this time keeps its figures.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '208' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    every: { type: 'string', default: '1' },
    'no-write': { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const rounds = Number(values.rounds)
const seed = Number(values.seed)
const every = Number(values.every)

if (!(await buildIfStale())) process.exit(1)
const display = await openDisplay()
Object.assign(process.env, display.env)
const began = Date.now()

const only = values.only?.split(',')
const isWanted = (part: string): boolean => only?.includes(part) ?? true

const campaign: Campaign = {
  seed,
  every,
  ...(isWanted('calls') && { calls: await countCalls() }),
  ...(isWanted('failing') && {
    failing: await failCalls(
      ({ call, nth, screen, missing }) => tell(`${call} ${nth} failed: ${screen}, ${missing} missing`),
      every,
    ),
  }),
  ...(isWanted('disk') && {
    disk: await diskFaults(({ fault, said, missing }) => tell(`${fault}: ${said}, ${missing} missing`)),
  }),
  ...(isWanted('damage') && { damage: await damageAll() }),
  ...(isWanted('kills') && {
    kills: await killAgainAndAgain(kills, seeded(seed), ({ moment, afterMs, missing, screen }) =>
      tell(`killed while ${moment} after ${afterMs} ms: ${screen}, ${missing} missing`),
    ),
  }),
}
display.close()

const { calls = [], failing = [], disk = [], damage = [], kills: killed = [] } = campaign
const missing = total([...calls, ...failing, ...disk, ...damage, ...killed])
tell(`${missing} acknowledged answers are missing. ${Math.round((Date.now() - began) / 60_000)} minutes.`)
const page = join(import.meta.dirname, '../docs/reliability.md')
if (!values['no-write']) await writeFile(page, reportOf(campaign, await readFile(page, 'utf8')))
process.exitCode = missing > 0 ? 1 : 0

function tell(line: string): void {
  console.error(line)
}

/** The same without a window, in every way in which a call can fail: electron/failingDisk.test.ts. */
async function countCalls(): Promise<CallRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kasane-figures-'))
  const file = join(folder, 'calls.json')
  const failed = await runTool(['vitest', 'vitest'], ['run', 'electron/failingDisk.test.ts'], {
    KASANE_FAULTS_FIGURES: file,
  })
  if (failed !== 0) throw new Error('an acknowledged answer is missing')
  const rows: CallRow[] = JSON.parse(await readFile(file, 'utf8'))
  await rm(folder, { recursive: true })
  return rows
}

async function damageAll(): Promise<Damaged[]> {
  const all: Damaged[] = []
  const sound = await makeSound()
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(damages)) {
      all.push(await damageCopy(sound, name, seeded(seed + round)))
      tell(`${name}: ${all.at(-1)?.screen}, ${all.at(-1)?.missing} missing`)
    }
  }
  await sound.dispose()
  return all
}

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Victim } from './victim.ts'

export const MOMENTS = ['answering', 'backing up', 'importing', 'restoring'] as const
export type Moment = (typeof MOMENTS)[number]

export interface Killed {
  readonly moment: Moment
  /** Milliseconds after the work began. */
  readonly afterMs: number
  readonly acknowledged: number
  readonly missing: number
  readonly screen: string
}

/**
 * Kills the app again and again at random moments of the four kinds of work, on one profile, and counts after each start
 * which acknowledged answers are missing.
 *
 * @param chance gives numbers from 0 to 1
 */
export async function killAgainAndAgain(
  times: number,
  chance: () => number,
  tell: (killed: Killed) => void,
): Promise<Killed[]> {
  const victim = await Victim.make()
  const killed: Killed[] = []
  try {
    await prepare(victim)
    for (let nth = 0; nth < times; nth += 1) {
      const moment = MOMENTS[nth % MOMENTS.length] as Moment
      killed.push(await killAt(victim, moment, chance))
      tell(killed.at(-1) as Killed)
    }
  } finally {
    await victim.dispose()
  }
  return killed
}

/** A collection that takes its time to be written: a sitting, then the same answers many times over. */
async function prepare(victim: Victim): Promise<void> {
  await victim.startFirst()
  await victim.answerFor(3_000)
  await backUp(victim)
  const file = join(victim.folder, 'large.jsonl')
  await writeFile(file, multiply(await readBackupText(await newestBackup(victim)), 4_000))
  await victim.page.getByLabel('Import a file').setInputFiles(file)
  await replace(victim)
  await victim.quit()
  await victim.start()
  victim.acknowledged = await victim.stored()
  if (victim.acknowledged.size < 4_000) throw new Error('the large collection was not imported')
}

async function killAt(victim: Victim, moment: Moment, chance: () => number): Promise<Killed> {
  const lasts: Readonly<Record<Moment, number>> = {
    answering: 2_000,
    'backing up': 700,
    importing: 2_500,
    restoring: 2_500,
  }
  const afterMs = Math.round(chance() * lasts[moment])
  let replacedBy: ReadonlySet<number> | undefined
  const work = await begin(victim, moment)
  if (moment === 'importing' || moment === 'restoring') replacedBy = work.holds
  work.running.catch(() => {}) // it ends with the app
  await wait(afterMs)
  await victim.kill()
  let screen = await victim.start()
  const first = screen
  if (screen === 'recovery') screen = await victim.recover()
  if (screen !== 'today') throw new Error(`after a kill while ${moment}: ${screen}`)
  const stored = await victim.stored()
  const missing = lacking(victim.acknowledged, stored)
  // Everything is replaced or nothing: what stands there has to be all of the one or all of the other.
  const lost = replacedBy
    ? Math.min(missing, lacking(replacedBy, stored) + lacking(stored, replacedBy))
    : missing
  const acknowledged = victim.acknowledged.size
  victim.acknowledged = stored
  return { moment, afterMs, acknowledged, missing: lost, screen: first }
}

/** Begins the work, and comes back at once. */
async function begin(victim: Victim, moment: Moment) {
  if (moment === 'answering') return { running: victim.answer(), holds: new Set<number>() }
  await victim.open('#/settings')
  const { page } = victim
  if (moment === 'backing up') {
    const running = page.getByRole('button', { name: 'Back up now' }).click()
    return { running, holds: new Set<number>() }
  }
  const file = await newestBackup(victim)
  const text = await readBackupText(file)
  const holds = new Set([...text.matchAll(/^\["reviews",.*?"id":(\d+)/gm)].map(([, id]) => Number(id)))
  if (moment === 'importing') await page.getByLabel('Import a file').setInputFiles(file)
  else
    await page
      .getByRole('button', { name: /^Restore the backup/ })
      .first()
      .click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Replace' })
  await confirm.waitFor()
  return { running: confirm.click(), holds }
}

function lacking(of: ReadonlySet<number>, from: ReadonlySet<number>): number {
  return [...of].filter((id) => !from.has(id)).length
}

export async function backUp(victim: Victim): Promise<void> {
  await victim.open('#/settings')
  await victim.page.getByRole('button', { name: 'Back up now' }).click()
  await victim.page.getByText('The backup was made').waitFor()
}

async function replace({ page }: Victim): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
  await page.getByText('Everything was replaced.').waitFor({ timeout: 60_000 })
}

export async function newestBackup({ folder }: Victim): Promise<string> {
  const names = (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.jsonl.gz')).sort()
  return join(folder, 'backups', names.at(-1) ?? '')
}

export async function readBackupText(file: string): Promise<string> {
  return gunzipSync(await readFile(file)).toString()
}

/** The same file with its first answer so many times, at earlier and earlier instants (docs/format.md). */
export function multiply(text: string, times: number): string {
  const lines = text.trimEnd().split('\n')
  const { counts } = JSON.parse(lines.pop() ?? '')
  const first = lines.findIndex((line) => line.startsWith('["reviews"'))
  const [, review] = JSON.parse(lines[first] ?? '')
  const copies = Array.from({ length: times }, (_, nth) => {
    const id = review.id - (times - nth) * 1000
    return JSON.stringify(['reviews', { ...review, id, at: id }])
  })
  lines.splice(first, 0, ...copies)
  const body = lines.map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return `${body}${JSON.stringify({ counts: { ...counts, reviews: counts.reviews + times }, sha256 })}\n`
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLinuxRoot } from '../../scripts/machine.ts'
import { backUp, multiply, newestBackup, readBackupText, wait } from './kills.ts'
import { saidOn, Victim } from './victim.ts'

export interface DiskFault {
  readonly fault: string
  readonly acknowledged: number
  readonly missing: number
  /** What stood on the screen. */
  readonly said: string
}

/** What the app is at when the room ends. */
const STAGES = ['answering', 'backing up', 'importing', 'making files'] as const
type Stage = (typeof STAGES)[number]

/** So much is left on the disk then. */
const LEFT_KILOBYTES: Readonly<Record<Stage, readonly number[]>> = {
  answering: [0, 4, 16, 64, 256, 1024],
  'backing up': [0, 4, 8],
  importing: [64, 1024, 4096],
  'making files': [0],
}

/** Runs the app on a disk that fills up, and with folders that cannot be written. None where no disk can be made. */
export async function diskFaults(tell: (fault: DiskFault) => void): Promise<DiskFault[]> {
  if (!isLinuxRoot) return []
  const all: DiskFault[] = []
  const note = (fault: DiskFault): void => {
    all.push(fault)
    tell(fault)
  }
  for (const stage of STAGES)
    for (const kilobytes of LEFT_KILOBYTES[stage])
      await onSmallDisk((folder) => fillUp(folder, stage, kilobytes, note))
  for (const part of ['backups', 'journal']) note(await readOnly(part))
  return all
}

/** A disk in memory, small enough to be filled. */
async function onSmallDisk(work: (folder: string) => Promise<void>): Promise<void> {
  const disk = await mkdtemp(join(tmpdir(), 'kasane-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk])
  try {
    await work(disk)
  } finally {
    execFileSync('umount', ['-l', disk])
    await rm(disk, { recursive: true })
  }
}

async function fillUp(
  disk: string,
  stage: Stage,
  kilobytes: number,
  note: (fault: DiskFault) => void,
): Promise<void> {
  const victim = await Victim.make(disk)
  const ballast = join(disk, 'ballast')
  await victim.startFirst()
  await victim.answerFor(1_500)
  await backUp(victim)
  const file = stage === 'importing' ? await makeLarge(victim) : ''
  await fillWith(ballast, kilobytes)
  await work[stage](victim, disk, file)
  const whileFull = await saidOn(victim)
  await victim.kill()

  const full = await victim.start()
  const acknowledged = victim.acknowledged.size
  await victim.kill()
  await rm(ballast)
  execFileSync('mount', ['-o', 'remount,nr_inodes=0', disk])
  const first = await victim.start()
  const last = first === 'recovery' ? await victim.recover() : first
  if (last !== 'today') throw new Error(`after a full disk: ${first}, then ${last}`)
  note({
    fault: `disk full while ${stage}, ${kilobytes} kB left`,
    acknowledged,
    missing: await victim.missing(),
    said: `${whileFull}; next start: ${full}; with room again: ${first}`,
  })
  await victim.dispose()
}

/** What goes on where there is no room, until the app says so or has had its time. */
const work: Readonly<Record<Stage, (victim: Victim, disk: string, file: string) => Promise<void>>> = {
  answering: (victim) => Promise.race([victim.answerFor(20_000), sayingSo(victim)]),
  'backing up': async (victim) => {
    await victim.open('#/settings')
    await victim.page.getByRole('button', { name: 'Back up now' }).click()
    await sayingSo(victim)
  },
  importing: async (victim, _disk, file) => {
    await victim.open('#/settings')
    await victim.page.getByLabel('Import a file').setInputFiles(file)
    await victim.page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click()
    await Promise.race([sayingSo(victim), wait(20_000)])
  },
  'making files': async (victim, disk) => {
    // There is room, and no file can be made in it.
    const used = execFileSync('df', ['--output=iused', disk]).toString().split('\n')[1]?.trim()
    execFileSync('mount', ['-o', `remount,nr_inodes=${used}`, disk])
    await victim.open('#/settings')
    await victim.page.getByRole('button', { name: 'Back up now' }).click()
    await sayingSo(victim)
    await victim.answerFor(3_000)
  },
}

async function sayingSo({ page }: Victim): Promise<void> {
  await page
    .getByRole('alert')
    .first()
    .waitFor({ timeout: 25_000 })
    .catch(() => {}) // then it said nothing
}

/** A file to import that needs more room than there will be, beside the disk. */
async function makeLarge(victim: Victim): Promise<string> {
  const file = join(tmpdir(), `kasane-large-${process.pid}.jsonl`)
  await writeFile(file, multiply(await readBackupText(await newestBackup(victim)), 6_000))
  return file
}

/** Writes until nothing more goes onto the disk, then gives so much back. */
async function fillWith(ballast: string, kilobytes: number): Promise<void> {
  const file = await open(ballast, 'w')
  let bytes = 0
  for (const piece of [Buffer.alloc(1024 * 1024), Buffer.alloc(4096)]) {
    for (let isFull = false; !isFull; ) {
      await file.write(piece, 0, piece.length, bytes).then(
        ({ bytesWritten }) => {
          bytes += bytesWritten
        },
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOSPC') throw error
          isFull = true
        },
      )
    }
  }
  await file.truncate(bytes - kilobytes * 1024)
  await file.close()
}

/** A folder that can be read and not written, laid over that of the profile. */
async function readOnly(part: 'backups' | 'journal' | string): Promise<DiskFault> {
  const victim = await Victim.make()
  await victim.startFirst()
  await victim.answerFor(1_000)
  // An answer that was on its way would have to be written at the start.
  await backUp(victim)
  await victim.quit()
  const folder = join(victim.folder, part)
  await mkdir(folder, { recursive: true })
  execFileSync('mount', ['--bind', folder, folder])
  execFileSync('mount', ['-o', 'remount,bind,ro', folder])
  try {
    await victim.start()
    await victim.answerFor(2_500)
    const inPractice = await saidOn(victim)
    await victim.open('#/settings')
    const backUpNow = victim.page.getByRole('button', { name: 'Back up now' })
    await backUpNow.click()
    await victim.page.waitForTimeout(1_000)
    const said = `${inPractice}; in settings: ${await saidOn(victim)}`
    await victim.kill()
    execFileSync('umount', [folder])
    const screen = await victim.start()
    if (screen !== 'today') throw new Error(`after a read-only ${part}: ${screen}`)
    const { size } = victim.acknowledged
    return { fault: `${part} folder read-only`, acknowledged: size, missing: await victim.missing(), said }
  } finally {
    try {
      execFileSync('umount', [folder], { stdio: 'ignore' })
    } catch {
      // already done above
    }
    await victim.dispose()
  }
}

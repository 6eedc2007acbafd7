import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLinuxRoot } from '../../scripts/machine.ts'
import { backUp, wait } from './kills.ts'
import { saidOn, Victim } from './victim.ts'

export interface DiskFault {
  readonly fault: string
  readonly acknowledged: number
  readonly missing: number
  /** What stood on the screen. */
  readonly said: string
}

/** So much was left on the disk when the answers went on. */
const LEFT_KILOBYTES = [0, 4, 16, 64, 128, 256, 512, 1024]

/** Runs the app on a disk that fills up, and with folders that cannot be written. None where no disk can be made. */
export async function diskFaults(
  tell: (fault: DiskFault) => void,
  left = LEFT_KILOBYTES,
): Promise<DiskFault[]> {
  if (!isLinuxRoot) return []
  const all: DiskFault[] = []
  const note = (fault: DiskFault): void => {
    all.push(fault)
    tell(fault)
  }
  for (const kilobytes of left) await onSmallDisk((folder) => fillUp(folder, kilobytes, note))
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

async function fillUp(disk: string, kilobytes: number, note: (fault: DiskFault) => void): Promise<void> {
  const victim = await Victim.make(disk)
  const ballast = join(disk, 'ballast')
  await victim.startFirst()
  await backUp(victim)
  await victim.answerFor(1_500)
  await fillWith(ballast, kilobytes)
  // The answers go on meanwhile.
  await wait(4_000)
  const whileFull = await saidOn(victim)
  await victim.kill()

  const full = await victim.start()
  const acknowledged = victim.acknowledged.size
  await victim.kill()
  await rm(ballast)
  const first = await victim.start()
  const last = first === 'recovery' ? await victim.recover() : first
  if (last !== 'today') throw new Error(`after a full disk: ${first}, then ${last}`)
  note({
    fault: `disk full, ${kilobytes} kB left`,
    acknowledged,
    missing: await victim.missing(),
    said: `${whileFull}; next start: ${full}; with room again: ${first}`,
  })
  await victim.dispose()
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

import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp } from './kills.ts'
import { Victim } from './victim.ts'

type Damage = (folder: string, chance: () => number) => Promise<void>

export interface Damaged {
  readonly damage: string
  readonly acknowledged: number
  readonly missing: number
  readonly screen: string
}

async function filesIn(folder: string, part: string): Promise<string[]> {
  const names = await readdir(join(folder, part), { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

const database = 'IndexedDB'

async function each(folder: string, part: string, change: (file: string) => Promise<void>): Promise<void> {
  for (const file of await filesIn(folder, part)) await change(file)
}

const cut =
  (part: string): Damage =>
  (folder, chance) =>
    each(folder, part, async (file) => truncate(file, Math.floor((await readFile(file)).length * chance())))

const flip =
  (part: string): Damage =>
  (folder, chance) =>
    each(folder, part, async (file) => {
      const bytes = await readFile(file)
      for (let nth = 0; nth < 20 && bytes.length > 0; nth += 1)
        bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256)
      await writeFile(file, bytes)
    })

const remove =
  (part: string): Damage =>
  (folder) =>
    rm(join(folder, part), { recursive: true })

const removeNamed =
  (part: string, name: RegExp): Damage =>
  (folder) =>
    each(folder, part, async (file) => {
      if (name.test(file)) await rm(file)
    })

const fill =
  (part: string, text: string): Damage =>
  (folder) =>
    writeFile(join(folder, part), text)

const newestBackupCut: Damage = async (folder) => {
  const newest = (await filesIn(folder, 'backups')).findLast((file) => file.endsWith('.gz')) ?? ''
  await truncate(newest, 100)
}

const both =
  (first: Damage, second: Damage): Damage =>
  async (folder, chance) => {
    await first(folder, chance)
    await second(folder, chance)
  }

/** What can become of the files; wherever one of them is left, nothing may be missing. */
export const damages: Readonly<Record<string, Damage>> = {
  'database: all files cut short': cut(database),
  'database: bytes flipped in every file': flip(database),
  'database: deleted': remove(database),
  'database: manifest deleted': removeNamed(database, /MANIFEST/),
  'database: CURRENT deleted': removeNamed(database, /CURRENT$/),
  'database: log deleted': removeNamed(database, /\d\.log$/),
  'database: tables deleted': removeNamed(database, /\.ldb$/),
  'journal: cut short': cut('journal'),
  'journal: bytes flipped': flip('journal'),
  'journal: deleted': remove('journal'),
  'backups: cut short': cut('backups'),
  'backups: bytes flipped': flip('backups'),
  'backups: deleted': remove('backups'),
  'sentinel: empty': fill('sentinel.json', ''),
  'sentinel: another text': fill('sentinel.json', '{"database":"?"}'),
  'sentinel: deleted': remove('sentinel.json'),
  'shell state: another text': fill('shell.json', '\u0000'),
  'database deleted, sentinel cut short': both(remove(database), fill('sentinel.json', '{"data')),
  'database deleted, sentinel deleted': both(remove(database), remove('sentinel.json')),
  'database deleted, newest backup cut short': both(remove(database), newestBackupCut),
  'database deleted, all backups deleted': both(remove(database), remove('backups')),
}

/** Leaves the database's log as an end of the app in the middle of a write does: the last record lacks its end. */
export async function tearLog({ folder }: Victim): Promise<void> {
  const log = (await filesIn(folder, database)).findLast((file) => /\d\.log$/.test(file)) ?? ''
  await truncate(log, (await readFile(log)).length - 3)
}

/** A profile with backups of two ages and answers after each, to be damaged in copies. */
export async function makeSound(): Promise<Victim> {
  const victim = await Victim.make()
  await victim.startFirst()
  for (let sitting = 0; sitting < 2; sitting += 1) {
    await victim.answerFor(1_500)
    await backUp(victim)
    await victim.quit()
    await victim.start()
  }
  await victim.answerFor(1_500)
  await victim.kill()
  if (victim.acknowledged.size === 0) throw new Error('no answer was acknowledged')
  return victim
}

/** Damages a copy of the profile, starts the app on it, lets it recover where it offers to, and counts. */
export async function damageCopy(sound: Victim, name: string, chance: () => number): Promise<Damaged> {
  const copy = await Victim.make()
  try {
    await cp(sound.folder, copy.folder, { recursive: true })
    await rm(join(copy.folder, 'SingletonLock'), { force: true })
    copy.acknowledged = new Set(sound.acknowledged)
    const damage = damages[name]
    if (!damage) throw new Error(`no such damage: ${name}`)
    await damage(copy.folder, chance)
    const first = await copy.start()
    const last = first === 'recovery' ? await copy.recover() : first
    if (last !== 'today') throw new Error(`${name}: ${first}, then ${last}`)
    return {
      damage: name,
      acknowledged: copy.acknowledged.size,
      missing: await copy.missing(),
      screen: first,
    }
  } finally {
    await copy.dispose()
  }
}

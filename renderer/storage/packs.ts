import { runCommand } from './command.ts'
import type { Database } from './database.ts'
import type { Outcome } from './problem.ts'
import type { PackRow } from './rows.ts'

/**
 * Installs a pack or another version of it. A card needs no row until it is answered, so a pack of any size is one row.
 *
 * @param content the pack itself where the program does not bring it
 */
export function installPack(db: Database, pack: PackRow, content?: string): Promise<Outcome<PackRow>> {
  return runCommand(db, [db.packs, db.packContents], async () => {
    await Promise.all([
      db.packs.put(pack),
      content === undefined
        ? db.packContents.delete(pack.id)
        : db.packContents.put({ pack: pack.id, content }),
    ])
    return pack
  })
}

/** Removes a pack. What was learned of it stays: installed again, it goes on where it was. */
export function uninstallPack(db: Database, id: string): Promise<Outcome<void>> {
  return runCommand(db, [db.packs, db.packContents], async () => {
    await Promise.all([db.packs.delete(id), db.packContents.delete(id)])
  })
}

export function installedPacks(db: Database): Promise<PackRow[]> {
  return db.packs.toArray()
}

/** The content that a pack was installed with; null for a built-in pack. */
export async function packContent(db: Database, id: string): Promise<string | null> {
  return (await db.packContents.get(id))?.content ?? null
}

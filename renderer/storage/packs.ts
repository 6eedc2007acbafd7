import type { CardId } from '#scheduling'
import { LONG_TIMEOUT_MS, runCommand } from './command.ts'
import type { Database } from './database.ts'
import { isPlain, plainMark } from './marks.ts'
import type { Outcome } from './problem.ts'
import { readMaps, replaceCounts } from './rebuild.ts'
import type { PackCard, PackRow, TopicName } from './rows.ts'
import { cardRow } from './slot.ts'
import { dueCountsOf, takenCountsOf } from './tally.ts'

/** What is to be installed. */
export interface NewPack {
  readonly id: string
  readonly version: string
  /** Epoch milliseconds. */
  readonly installedAt: number
  readonly cards: readonly PackCard[]
  /** The pack itself, where the program does not bring it. */
  readonly content?: string
}

/**
 * Installs a pack or another version of it. A card needs no row until it is answered, so a pack of any size is one row.
 * Cards that were answered before are kept: those that the version moved to another topic move, those that it no longer
 * has are retired until a version brings them back.
 */
export function installPack(db: Database, pack: NewPack): Promise<Outcome<PackRow>> {
  const { id, version, installedAt, content } = pack
  const cards: Record<TopicName, number> = {}
  for (const { topic } of pack.cards) cards[topic] = (cards[topic] ?? 0) + 1
  const row: PackRow = { id, version, installedAt, cards }
  const tables = [db.packs, db.packContents, db.cards, db.marks, db.dueCounts, db.taken]
  const install = async () => {
    await Promise.all([
      db.packs.put(row),
      content === undefined ? db.packContents.delete(id) : db.packContents.put({ pack: id, content }),
    ])
    if (await isKnown(db, id)) await refit(db, pack)
    return row
  }
  return runCommand(db, tables, install, LONG_TIMEOUT_MS)
}

/** Whether any card of the pack was answered or marked. */
async function isKnown(db: Database, pack: string): Promise<boolean> {
  const [cards, marks] = await Promise.all([
    db.cards.where('id').startsWith(`${pack}/`).limit(1).primaryKeys(),
    db.marks.where('card').startsWith(`${pack}/`).limit(1).primaryKeys(),
  ])
  return cards.length + marks.length > 0
}

/** Gives the known cards of a pack the topics that its new version gives them, and retires those that it dropped. */
async function refit(db: Database, pack: NewPack): Promise<void> {
  const { cards, marks } = await readMaps(db)
  const topics = new Map(pack.cards.map(({ id, topic }) => [id, topic]))
  const known = new Set([...cards.keys(), ...marks.keys()])
  for (const id of known) {
    if (!id.startsWith(`${pack.id}/`)) continue
    const row = cards.get(id)
    const topic = topics.get(id) ?? row?.topic ?? marks.get(id)?.topic ?? ''
    const mark = { ...(marks.get(id) ?? plainMark(id, topic)), topic, isRetired: !topics.has(id) }
    if (isPlain(mark)) marks.delete(id)
    else marks.set(id, mark)
    if (row) cards.set(id, cardRow(id, topic, row.progress, mark))
  }
  const ofPack = <Row>(rows: ReadonlyMap<CardId, Row>) =>
    [...rows].filter(([id]) => id.startsWith(`${pack.id}/`)).map(([, row]) => row)
  await db.marks.where('card').startsWith(`${pack.id}/`).delete()
  await Promise.all([
    db.marks.bulkPut(ofPack(marks)),
    db.cards.bulkPut(ofPack(cards)),
    replaceCounts(db, dueCountsOf(cards.values()), takenCountsOf(cards, marks)),
  ])
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

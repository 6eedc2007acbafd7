import { packs as builtIn } from '#packs'
import { type Knowledge, openPack, type PackFault, parsePack } from '#questions'
import {
  type Database,
  installedPacks,
  installPack,
  type Outcome,
  type PackCard,
  packContent,
  type TopicCounts,
} from '#storage'

/** A pack that is installed but cannot be read, with every reason. */
export interface BrokenPack {
  readonly id: string
  readonly faults: readonly PackFault[]
}

/** What there is to learn from: the packs that opened, and those that did not. One broken pack does not close the others. */
export interface Shelf {
  readonly opened: readonly Knowledge[]
  readonly broken: readonly BrokenPack[]
}

/** Opens every installed pack, the built-in ones first installed where they are new or of another version. */
export async function openShelf(db: Database): Promise<Outcome<Shelf>> {
  const rows = await installedPacks(db)
  const opened = builtIn.map((pack) => openPack(pack))
  for (const knowledge of opened) {
    const { id, version } = knowledge.pack
    const cards = knowledge.cards.map((card) => ({ id: card.id, topic: topicName(knowledge, card.topic) }))
    const row = rows.find((installed) => installed.id === id)
    if (row?.version === version && sameCounts(row.cards, countByTopic(cards))) continue
    const outcome = await installPack(db, { id, version, installedAt: Date.now(), cards })
    if (!outcome.ok) return outcome
  }
  const broken: BrokenPack[] = []
  for (const { id } of rows) {
    const content = await packContent(db, id)
    if (content === null) continue
    const loaded = parsePack(content)
    if (loaded.ok) opened.push(openPack(loaded.pack))
    else broken.push({ id, faults: loaded.faults })
  }
  return { ok: true, value: { opened, broken } }
}

/** The knowledge that a card belongs to; undefined where its pack is no longer installed. */
export function knowledgeOf(shelf: Shelf, card: string): Knowledge | undefined {
  const pack = card.slice(0, card.indexOf('/'))
  return shelf.opened.find((knowledge) => knowledge.pack.id === pack)
}

/** A topic's name among those of all packs, as the counts know it. */
export function topicName(knowledge: Knowledge, topic: string): string {
  return `${knowledge.pack.id}/${topic}`
}

function countByTopic(cards: readonly PackCard[]): TopicCounts {
  const counts: Record<string, number> = {}
  for (const { topic } of cards) counts[topic] = (counts[topic] ?? 0) + 1
  return counts
}

function sameCounts(a: TopicCounts, b: TopicCounts): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

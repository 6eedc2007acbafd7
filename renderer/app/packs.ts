import { packs as builtIn } from '#packs'
import { type Knowledge, openPack, type PackFault, parsePack } from '#questions'
import {
  type Database,
  installedPacks,
  installPack,
  type NewPack,
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

const builtInKnowledge = builtIn.map((pack) => openPack(pack))

/** Whether a pack comes with the program. */
export function isBuiltIn(id: string): boolean {
  return builtIn.some((pack) => pack.id === id)
}

/** Reads the shelf once the packs that come with the program stand on it, where they are new or of another version. */
export async function fillShelf(db: Database): Promise<Outcome<Shelf>> {
  const rows = await installedPacks(db)
  for (const knowledge of builtInKnowledge) {
    const pack = packToInstall(knowledge)
    const row = rows.find(({ id }) => id === pack.id)
    if (row?.version === pack.version && sameCounts(row.cards, countByTopic(pack.cards))) continue
    const outcome = await installPack(db, pack)
    if (!outcome.ok) return outcome
  }
  return { ok: true, value: await readShelf(db) }
}

/** What storage keeps of a pack. @param content its text, where the program does not bring it */
export function packToInstall(knowledge: Knowledge, content?: string): NewPack {
  const { id, version } = knowledge.pack
  const cards = knowledge.cards.map((card) => ({ id: card.id, topic: topicName(knowledge, card.topic) }))
  return { id, version, installedAt: Date.now(), cards, ...(content !== undefined && { content }) }
}

/** Reads every installed pack, the built-in ones first. Can be watched: it reads nothing but the database. */
export async function readShelf(db: Database): Promise<Shelf> {
  const opened = [...builtInKnowledge]
  const broken: BrokenPack[] = []
  for (const { id } of await installedPacks(db)) {
    const content = await packContent(db, id)
    if (content === null) continue
    const pack = openOnce(content)
    if (pack.ok) opened.push(pack.knowledge)
    else broken.push({ id, faults: pack.faults })
  }
  return { opened, broken }
}

export type OpenedPack =
  | { readonly ok: true; readonly knowledge: Knowledge }
  | { readonly ok: false; readonly faults: readonly PackFault[] }

/** Opens the text of a pack, or says everything that is wrong with it. */
export function openText(text: string): OpenedPack {
  const loaded = parsePack(text)
  return loaded.ok ? { ok: true, knowledge: openPack(loaded.pack) } : loaded
}

/** By text. A pack that did not change is the same one as before: what hangs on it need not be made anew. */
const known = new Map<string, OpenedPack>()

function openOnce(text: string): OpenedPack {
  const opened = known.get(text) ?? openText(text)
  known.set(text, opened)
  return opened
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

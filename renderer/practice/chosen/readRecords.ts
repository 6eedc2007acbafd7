import type { Knowledge } from '#questions'
import type { CardId, StudyDay } from '#scheduling'
import { type Database, type Review, readKnownCards, recentReviews, type TopicName } from '#storage'
import type { CardRecord } from './chooseCards.ts'

/** So many of the last answers are looked through. */
const LOOK_BACK = 20_000

/** What is known of every card that may be asked. */
export async function readRecords(
  db: Database,
  packs: readonly Knowledge[],
  today: StudyDay,
): Promise<CardRecord[]> {
  const [known, log] = await Promise.all([readKnownCards(db, today), recentReviews(db, LOOK_BACK)])
  const lines = new Map<CardId, Review[]>()
  for (const line of log) {
    if (line.kind !== 'review') continue
    const own = lines.get(line.card)
    if (own) own.push(line)
    else lines.set(line.card, [line])
  }
  return packs.flatMap((knowledge) =>
    knowledge.cards
      .filter(({ id }) => !known.withdrawn.has(id))
      .map(({ id, topic }) => {
        const own = lines.get(id) ?? []
        const missed = own.filter(({ grade }) => grade < 3)
        return {
          id,
          topics: topicsOf(knowledge, topic),
          isNew: !known.progress.has(id),
          answers: own.length,
          right: own.length - missed.length,
          lastSeen: known.progress.get(id)?.reviewedOn ?? null,
          // The newest stands first.
          lastMissed: missed[0]?.studyDay ?? null,
          isStarred: known.starred.has(id),
        }
      }),
  )
}

/** A topic and those above it, by their names among those of all packs. */
function topicsOf({ pack }: Knowledge, topic: string): TopicName[] {
  const above = pack.topics.find(({ id }) => id === topic)?.parent
  const own = `${pack.id}/${topic}`
  return above ? [own, ...topicsOf({ pack } as Knowledge, above)] : [own]
}

import type { Choice } from '#app'
import { type CardId, onePerFact, type StudyDay } from '#scheduling'
import type { TopicName } from '#storage'

/** What is known of a card. */
export interface CardRecord {
  readonly id: CardId
  /** Its topic and those above it. */
  readonly topics: readonly TopicName[]
  readonly isNew: boolean
  /** Reviews, and how many of them were right. */
  readonly answers: number
  readonly right: number
  readonly lastSeen: StudyDay | null
  readonly lastMissed: StudyDay | null
  readonly isStarred: boolean
}

/**
 * The cards of a choice: those that are known worst first, and of each fact one before any other comes.
 *
 * @param asked the cards of the exam that the choice names; null where it names none
 */
export function chooseCards(
  records: readonly CardRecord[],
  choice: Choice,
  today: StudyDay,
  asked: ReadonlySet<CardId> | null,
): CardRecord[] {
  const chosen = records
    .filter((record) => isChosen(record, choice, today) && (asked === null || asked.has(record.id)))
    .sort((a, b) => shareOf(a) - shareOf(b) || (a.lastSeen ?? today) - (b.lastSeen ?? today))
  const first = onePerFact(chosen)
  const others = new Set(first)
  return [...first, ...chosen.filter((record) => !others.has(record))]
}

function isChosen(record: CardRecord, choice: Choice, today: StudyDay): boolean {
  const { topics, missedWithin, notSeenFor, accuracyBelow, isStarred, isCounted } = choice
  const { lastSeen, lastMissed, answers } = record
  return (
    (topics.length === 0 || record.topics.some((topic) => topics.includes(topic))) &&
    (missedWithin === null || (lastMissed !== null && lastMissed > today - missedWithin)) &&
    (notSeenFor === null || (lastSeen !== null && lastSeen <= today - notSeenFor)) &&
    (accuracyBelow === null || (answers > 0 && shareOf(record) * 100 < accuracyBelow)) &&
    (!isStarred || record.isStarred) &&
    // What was reviewed today would count a second time.
    !(isCounted && lastSeen === today)
  )
}

/** The share of right answers; a card without answers comes after those that are not always right. */
function shareOf({ answers, right }: CardRecord): number {
  return answers === 0 ? 1 : right / answers
}

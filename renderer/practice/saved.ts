import {
  isOfLog,
  knowledgeOf,
  plannedBy,
  type SavedAsked,
  type SavedDeed,
  type SavedSession,
  type Shelf,
} from '#app'
import { type Answer, ask, type Format, mark, type ProposedGrade, type Question } from '#questions'
import type { StudyDay } from '#scheduling'
import type { Preferences, Review } from '#storage'
import { type Asked, type Deed, deedsOf, type Session, upcoming } from './session.ts'

/** The session as it is stored. A verdict is not kept: after an answer comes the next question. */
export function saveable(
  session: Session,
  { today, preferences, shelf }: { today: StudyDay; preferences: Preferences; shelf: Shelf },
): SavedSession {
  return {
    studyDay: today,
    plannedBy: plannedBy(preferences, shelf),
    format: preferences.format,
    ahead: [...upcoming(session)],
    asked: session.phase === 'asking' ? savedAsked(session.asked) : null,
    deeds: deedsOf(session).map(savedDeed),
    passedOver: [...session.passedOver],
    givenAway: [...session.givenAway],
  }
}

function savedAsked({ card, kind, examCap, question: { lang, format, seed } }: Asked): SavedAsked {
  return { card, kind, examCap, lang, format, seed }
}

function savedDeed(deed: Deed): SavedDeed {
  if (deed.did !== 'answered') return { ...deed, asked: savedAsked(deed.asked) }
  const { asked, shown: _, marking: __, ...kept } = deed.judged
  return { did: 'answered', asked: savedAsked(asked), ...kept, isEarlier: deed.isEarlier }
}

/**
 * The session that was stored, its questions made again. What can no longer be made, with all that was done before it, is
 * left out: undo goes by the log from there on.
 *
 * @param last the last line of the log
 */
export function restoreSession(shelf: Shelf, saved: SavedSession, last: Review | undefined): Session {
  const { ahead, passedOver, givenAway } = saved
  const course = { ahead, passedOver, givenAway, deeds: restoreDeeds(shelf, saved, last) }
  const asked = saved.asked && askedAgain(shelf, saved.asked)
  if (asked) return { ...course, phase: 'asking', asked }
  return { ...course, phase: 'over', ahead: saved.asked ? [saved.asked, ...ahead] : ahead }
}

/** What was done, as far back as it can be made again. None of it where an answer was given elsewhere since. */
export function restoreDeeds(
  shelf: Shelf,
  saved: Pick<SavedSession, 'deeds'>,
  last: Review | undefined,
): readonly Deed[] {
  if (!isOfLog(saved, last)) return []
  const deeds: Deed[] = []
  for (const deed of saved.deeds.toReversed()) {
    const asked = askedAgain(shelf, deed.asked)
    const knowledge = knowledgeOf(shelf, deed.asked.card)
    if (!asked || !knowledge) break
    if (deed.did !== 'answered') {
      deeds.push({ ...deed, asked })
      continue
    }
    const answer = deed.answer as Answer
    const marking = mark(knowledge, asked.question, answer)
    const proposed = deed.proposed as ProposedGrade
    const { did, isEarlier, ...kept } = deed
    const judged = { ...kept, asked, shown: asked.question, answer, marking, proposed }
    deeds.push({ did, judged, isEarlier })
  }
  return deeds.reverse()
}

function askedAgain(shelf: Shelf, { card, kind, examCap, ...form }: SavedAsked): Asked | null {
  const question = questionAgain(shelf, { card, ...form })
  return question && { card, kind, examCap, question }
}

/** The question that these gave; null where the pack no longer gives it. */
export function questionAgain(
  shelf: Shelf,
  { card, lang, format, seed }: Pick<Review, 'card' | 'lang' | 'format' | 'seed'>,
): Question | null {
  const knowledge = knowledgeOf(shelf, card)
  if (!knowledge) return null
  const asked = ask(knowledge, card, { lang, format: format as Format, seed })
  return asked.ok ? asked.question : null
}

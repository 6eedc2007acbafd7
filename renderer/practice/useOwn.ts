import { useLiveQuery } from 'dexie-react-hooks'
import { useKasane } from '#app'
import type { CardId } from '#questions'
import { readMark, readNote } from '#storage'

/** What the learner has said of a card. */
export interface Own {
  /** `pack/fact` */
  readonly fact: string
  /** The note on its fact; empty where there is none. */
  readonly note: string
  readonly isStarred: boolean
}

/** Read while the question is open, so that it stands there with the verdict. */
export function useOwn(card: CardId): Own {
  const { db } = useKasane()
  const fact = card.slice(0, card.lastIndexOf('/'))
  const note = useLiveQuery(() => readNote(db, fact), [db, fact])
  const mark = useLiveQuery(() => readMark(db, card), [db, card])
  return {
    fact,
    note: note?.fact === fact ? note.text : '',
    isStarred: mark?.card === card && mark.isStarred,
  }
}

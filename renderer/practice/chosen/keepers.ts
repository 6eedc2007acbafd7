import { type Database, markCard } from '#storage'
import { type Keeper, Recorder } from '../recorder.ts'

/** Keeps nothing of the answers: no line in the log, no due day, no count. What is done to a card by hand is done. */
export function freeKeeper(db: Database): Keeper {
  const done = { ok: true, value: null } as const
  return {
    isScheduling: false,
    answer: async () => ({ ok: true, value: { isLeech: false } }),
    takeBack: async () => done,
    mark: async (card, topic, change) => {
      const marked = await markCard(db, card, topic, change)
      return marked.ok ? done : marked
    },
    stand: async () => done,
  }
}

/** Keeps the answers as reviews. The session of the day stays where it was left: this one stands beside it. */
export function countingKeeper(db: Database): Keeper {
  const recorder = new Recorder(db)
  return {
    isScheduling: true,
    answer: (judged, circumstances, preferences) =>
      recorder.answer(judged, circumstances, preferences, undefined),
    takeBack: (given, preferences) => recorder.takeBack(given, preferences, undefined),
    mark: async (card, topic, change) => recorder.mark(card, topic, change, undefined),
    stand: async () => ({ ok: true, value: null }),
  }
}

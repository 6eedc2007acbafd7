import { useRef, useState } from 'react'
import { useKasane, useSetPreferences } from '#app'
import { type Preferences, type Problem, readPreferences } from '#storage'

/** Which setting was changed, or that all were. */
export type Changed = keyof Preferences | 'all'

/** One change that was made here, and how to take it back. */
interface Change {
  readonly name: Changed
  readonly before: Partial<Preferences>
}

/** What becomes different; where it depends on what was chosen before, on that as it is when its turn comes. */
export type Difference = Partial<Preferences> | ((now: Preferences) => Partial<Preferences>)

export interface Changes {
  /** Saves the difference, under the name of the first preference in it unless said. */
  readonly change: (difference: Difference, name?: Changed) => Promise<void>
  /** Takes back the last change that was made here and has not been taken back; null where there is none. */
  readonly undo: (() => Promise<void>) | null
  /** What just happened to which setting; the number tells two changes of one setting apart. */
  readonly last: { readonly name: Changed; readonly isUndone: boolean; readonly nth: number } | null
  readonly problem: Problem | null
}

/** Saves what is changed on the screen, and remembers how it was. */
export function useChanges(): Changes {
  const { db } = useKasane()
  const setPreferences = useSetPreferences()
  const [made, setMade] = useState<readonly Change[]>([])
  const madeNow = useRef(made)
  const keepMade = (next: readonly Change[]): void => {
    madeNow.current = next
    setMade(next)
  }
  const [last, setLast] = useState<Changes['last']>(null)
  const say = (name: Changed, isUndone: boolean): void =>
    setLast((before) => ({ name, isUndone, nth: (before?.nth ?? 0) + 1 }))
  const [problem, setProblem] = useState<Problem | null>(null)

  /** One after the other: how it was before a change is known once those ahead of it are saved. */
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = line.current.then(work)
    // A bug is thrown to whoever asked; it must not hold up the changes behind it.
    line.current = turn.catch(() => undefined)
    return turn
  }
  const save = async (changes: Partial<Preferences>): Promise<boolean> => {
    const outcome = await setPreferences(changes)
    setProblem(outcome.ok ? null : outcome.problem)
    return outcome.ok
  }
  const change: Changes['change'] = (difference, as) =>
    inTurn(async () => {
      const preferences = await readPreferences(db)
      const changes = typeof difference === 'function' ? difference(preferences) : difference
      const names = Object.keys(changes) as (keyof Preferences)[]
      const name = as ?? names[0]
      const before = Object.fromEntries(names.map((each) => [each, preferences[each]]))
      if (name === undefined || !(await save(changes))) return
      const all = madeNow.current
      if (!isOneMove(all.at(-1), name, changes)) keepMade([...all, { name, before }])
      say(name, false)
    })
  const undo = (): Promise<void> =>
    inTurn(async () => {
      const latest = madeNow.current.at(-1)
      if (!latest || !(await save(latest.before))) return
      keepMade(madeNow.current.slice(0, -1))
      say(latest.name, true)
    })
  return { change, undo: made.length > 0 ? undo : null, last, problem }
}

/** A number that is pressed up step by step is one change, and not as many as there were steps. */
function isOneMove(made: Change | undefined, name: Changed, changes: Partial<Preferences>): boolean {
  if (made === undefined || name === 'all' || made.name !== name) return false
  return typeof made.before[name] === 'number' && typeof changes[name] === 'number'
}

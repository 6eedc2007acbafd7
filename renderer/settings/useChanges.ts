import { useEffect, useRef, useState } from 'react'
import { usePreferences, useSetPreferences } from '#app'
import type { Preferences, Problem } from '#storage'

/** Which setting was changed, or that all were. */
export type Changed = keyof Preferences | 'all'

/** One change that was made here, and how to take it back. */
interface Change {
  readonly name: Changed
  readonly before: Partial<Preferences>
}

export interface Changes {
  /** Saves the change, under the name of the first preference in it unless said. */
  readonly change: (changes: Partial<Preferences>, name?: Changed) => Promise<void>
  /** Takes back the last change that was made here and has not been taken back; null where there is none. */
  readonly undo: (() => Promise<void>) | null
  /** What just happened to which setting; the number tells two changes of one setting apart. */
  readonly last: { readonly name: Changed; readonly isUndone: boolean; readonly nth: number } | null
  readonly problem: Problem | null
}

/** Saves what is changed on the screen, and remembers how it was. */
export function useChanges(): Changes {
  const preferences = usePreferences()
  const setPreferences = useSetPreferences()
  const current = useRef(preferences)
  useEffect(() => {
    current.current = preferences
  }, [preferences])
  const [made, setMade] = useState<readonly Change[]>([])
  const [last, setLast] = useState<Changes['last']>(null)
  const say = (name: Changed, isUndone: boolean): void =>
    setLast((before) => ({ name, isUndone, nth: (before?.nth ?? 0) + 1 }))
  const [problem, setProblem] = useState<Problem | null>(null)

  const save = async (changes: Partial<Preferences>): Promise<boolean> => {
    const outcome = await setPreferences(changes)
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) current.current = outcome.value
    return outcome.ok
  }
  const change: Changes['change'] = async (changes, as) => {
    const names = Object.keys(changes) as (keyof Preferences)[]
    const name = as ?? names[0]
    const before = Object.fromEntries(names.map((each) => [each, current.current[each]]))
    if (name === undefined || !(await save(changes))) return
    setMade((all) => (isOneMove(all.at(-1), name, changes) ? all : [...all, { name, before }]))
    say(name, false)
  }
  const latest = made.at(-1)
  const undo = async (): Promise<void> => {
    if (!latest || !(await save(latest.before))) return
    setMade((all) => all.slice(0, -1))
    say(latest.name, true)
  }
  return { change, undo: latest ? undo : null, last, problem }
}

/** A number that is pressed up step by step is one change, and not as many as there were steps. */
function isOneMove(made: Change | undefined, name: Changed, changes: Partial<Preferences>): boolean {
  if (made === undefined || name === 'all' || made.name !== name) return false
  return typeof made.before[name] === 'number' && typeof changes[name] === 'number'
}

import { useEffect, useRef, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import type { Outcome, Problem } from '#storage'
import { LatestWriter } from './latestWriter.ts'

/** A write that failed is tried again by itself after so long; the learner may be quicker. */
const RETRY_MS = 4_000

export interface Keeper<Value> {
  /** Why what was last changed is not kept; null where it is, or is about to be. */
  readonly problem: Problem | null
  keep(value: Value): void
  /** Waits until everything is kept, and tries again what is not. @returns whether it is */
  settle(): Promise<boolean>
}

/** Keeps a value that the learner goes on changing; says so while it is not kept, and tries again. */
export function useKeeper<Value>(write: (value: Value) => Promise<Outcome<unknown>>): Keeper<Value> {
  const { showBoundary } = useErrorBoundary()
  const [problem, setProblem] = useState<Problem | null>(null)
  const latest = useRef(write)
  latest.current = write
  const writer = useRef<LatestWriter<Value, Problem>>(null)
  writer.current ??= new LatestWriter((value) => latest.current(value))
  const settle = async (): Promise<boolean> => {
    const written = await writer.current?.settle()
    if (!written) return true
    setProblem(written.ok ? null : written.problem)
    return written.ok
  }
  useEffect(() => {
    if (problem === null) return
    const timer = setInterval(() => {
      writer.current
        ?.settle()
        .then((written) => setProblem(written.ok ? null : written.problem))
        .catch(showBoundary)
    }, RETRY_MS)
    return () => clearInterval(timer)
  }, [problem, showBoundary])
  return {
    problem,
    keep: (value) => {
      writer.current?.put(value).then(
        (written) => setProblem(written.ok ? null : written.problem),
        (error: unknown) => showBoundary(error),
      )
    },
    settle,
  }
}

import { useLiveQuery } from 'dexie-react-hooks'
import { type ReactNode, useEffect, useState } from 'react'
import { isExamRunning } from '#storage'
import { useKasane } from './kasane.ts'

/** Shows its content from when an exam runs until the screens are left: what it says may be that the exam is over. */
export function WhileExamRuns({ children }: { readonly children: ReactNode }) {
  const { db } = useKasane()
  const isRunning = useLiveQuery(() => isExamRunning(db), [db])
  const [hasRun, setHasRun] = useState(false)
  useEffect(() => {
    if (isRunning) setHasRun(true)
  }, [isRunning])
  return hasRun ? children : null
}

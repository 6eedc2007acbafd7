import { useEffect, useRef, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useLocation } from 'wouter'
import { examPath, useKasane, useStudyDay } from '#app'
import {
  type Blueprint,
  beginExam as blankSheet,
  type Drawn,
  drawPaper,
  factsOf,
  type Paper,
  paperFrom,
} from '#exam'
import { type Foretelling, foretellMock } from '#planning'
import { beginExam, type Problem, papersOf } from '#storage'

interface Beginning {
  /** The exam: with other questions than the exams before it, as far as there are any. null until it is drawn. */
  readonly drawn: Drawn | null
  /** Keeps what was drawn, starts its clock and goes to it. */
  begin(paper: Paper): Promise<Problem | null>
}

/**
 * The way from a blueprint to its exam. What can be foretold of it is worked out while the learner reads what is about to
 * begin, so that none of their time goes into that.
 */
export function useBeginExam(blueprint: Blueprint): Beginning {
  const { db, shelf, preferences } = useKasane()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const [, navigate] = useLocation()
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const foretelling = useRef<Promise<Foretelling | null>>(Promise.resolve(null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once; the same blueprint would draw another exam
  useEffect(() => {
    const prepare = async (): Promise<void> => {
      const rows = (await papersOf(db, blueprint.id)).sort((a, b) => a.at - b.at)
      const asked = rows.flatMap(({ paper }) => {
        const read = paperFrom(paper)
        return read ? [factsOf(read)] : []
      })
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] as number
      setDrawn(drawPaper(crypto.randomUUID(), blueprint, shelf.opened, seed, asked))
      foretelling.current = foretellMock({ db, packs: shelf.opened, preferences, today }, blueprint)
      await foretelling.current
    }
    prepare().catch(showBoundary)
  }, [])
  return {
    drawn,
    begin: async (paper) => {
      const foretold = await foretelling.current
      const { id, questions } = paper
      const now = Date.now()
      const sheet = blankSheet(id, questions.length, blueprint.minutes, now)
      const row = { id, blueprint: blueprint.id, at: now, paper }
      const prediction = foretold && { ...foretold, exam: id, madeAt: now }
      const begun = await beginExam(db, row, { paper: id, sheet }, prediction)
      if (!begun.ok) return begun.problem
      navigate(examPath(id))
      return null
    },
  }
}

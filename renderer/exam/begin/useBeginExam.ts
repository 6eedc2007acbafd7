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
import { foretellMock } from '#planning'
import { beginExam, type Problem, papersOf } from '#storage'

interface Beginning {
  /** Draws an exam: with other questions than the exams before it, as far as there are any. */
  draw(blueprint: Blueprint): Promise<Drawn>
  /** Keeps what was drawn, starts its clock and goes to it. */
  begin(paper: Paper): Promise<Problem | null>
}

/** The way from a blueprint to its exam. */
export function useBeginExam(): Beginning {
  const { db, shelf, preferences } = useKasane()
  const { today } = useStudyDay()
  const [, navigate] = useLocation()
  return {
    draw: async (blueprint) => {
      const rows = (await papersOf(db, blueprint.id)).sort((a, b) => a.at - b.at)
      const asked = rows.flatMap(({ paper }) => {
        const read = paperFrom(paper)
        return read ? [factsOf(read)] : []
      })
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] as number
      return drawPaper(crypto.randomUUID(), blueprint, shelf.opened, seed, asked)
    },
    begin: async (paper) => {
      const { id, blueprint, questions } = paper
      const now = Date.now()
      const sheet = blankSheet(id, questions.length, blueprint.minutes, now)
      const begun = await beginExam(db, { id, blueprint: blueprint.id, at: now, paper }, { paper: id, sheet })
      if (!begun.ok) return begun.problem
      const packs = shelf.opened
      await foretellMock({ db, packs, preferences, today }, id, blueprint, now)
      navigate(examPath(id))
      return null
    },
  }
}

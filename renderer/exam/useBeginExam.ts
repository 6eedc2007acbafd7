import { useLocation } from 'wouter'
import { examPath, useKasane } from '#app'
import { type Blueprint, beginExam as blankSheet, drawPaper, factsOf, paperFrom } from '#exam'
import { beginExam, type Problem, papersOf } from '#storage'

/** Draws an exam from a blueprint, keeps it, and goes to it. */
export function useBeginExam(): (blueprint: Blueprint) => Promise<Problem | 'nothing-to-ask' | null> {
  const { db, shelf } = useKasane()
  const [, navigate] = useLocation()
  return async (blueprint) => {
    const rows = (await papersOf(db, blueprint.id)).sort((a, b) => a.at - b.at)
    const asked = rows.flatMap(({ paper }) => {
      const read = paperFrom(paper)
      return read ? [factsOf(read)] : []
    })
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] as number
    const drawn = drawPaper(crypto.randomUUID(), blueprint, shelf.opened, seed, asked)
    if (!drawn.ok) return drawn.problem
    const { paper } = drawn
    const now = Date.now()
    const sheet = blankSheet(paper.id, paper.questions.length, blueprint.minutes, now)
    const begun = await beginExam(
      db,
      { id: paper.id, blueprint: blueprint.id, at: now, paper },
      { paper: paper.id, sheet },
    )
    if (!begun.ok) return begun.problem
    navigate(examPath(paper.id))
    return null
  }
}

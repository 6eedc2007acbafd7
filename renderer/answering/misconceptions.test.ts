import { expect, test } from 'vitest'
import { packs } from '#packs'
import { ask, mark, openPack, type Pack } from '#questions'
import type { Review } from '#storage'
import { misconceptionsOf } from './misconceptions.ts'

const knowledge = openPack(packs[0] as Pack)
const shelf = { opened: [knowledge], broken: [] }
const CARD = 'ms-virtualization/esx-made-by/object'

/** A line of the log: "which company makes ESX?", answered on a study day by typing. */
function line(studyDay: number, text: string, grade: number): Review {
  const asked = ask(knowledge, CARD, { lang: 'en', format: 'typed', seed: 1 })
  if (!asked.ok) throw new Error(asked.problem)
  const answer = { kind: 'typed', text } as const
  const { verdict } = mark(knowledge, asked.question, answer)
  return {
    card: CARD,
    kind: 'review',
    lang: 'en',
    format: 'typed',
    seed: 1,
    studyDay,
    answer,
    verdict,
    grade,
  } as Review
}

test('an answer that names something else is kept, with both sides in the language of the screen', () => {
  const [found] = misconceptionsOf(shelf, [line(10, 'Citrix', 1)], 'ja')
  expect(found).toMatchObject({
    times: 1,
    contrast: { right: { term: 'vmware' }, other: { term: 'citrix' } },
  })
  expect(found?.contrast.other.is).toMatch(/です。$/)
})

test('the same pair is counted, whichever way round', () => {
  expect(misconceptionsOf(shelf, [line(12, 'Citrix', 1), line(10, 'シトリックス', 1)], 'en')).toMatchObject([
    { times: 2 },
  ])
})

test('it is settled by a good answer on a later day, and not on the same', () => {
  expect(misconceptionsOf(shelf, [line(11, 'VMware', 4), line(10, 'Citrix', 1)], 'en')).toEqual([])
  expect(misconceptionsOf(shelf, [line(10, 'VMware', 4), line(10, 'Citrix', 1)], 'en')).toHaveLength(1)
  expect(misconceptionsOf(shelf, [line(12, 'Citrix', 1), line(11, 'VMware', 5)], 'en')).toHaveLength(1)
})

test('not knowing, and what the pack does not know, is no misconception', () => {
  expect(misconceptionsOf(shelf, [line(10, 'Nobody', 1), line(10, '', 0)], 'en')).toEqual([])
})

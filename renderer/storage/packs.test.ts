import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sm2 } from '#scheduling'
import { dueCards, unseenCards } from './cards.ts'
import { checkData } from './check.ts'
import { todayCounts } from './counts.ts'
import {
  CARDS,
  canonical,
  dump,
  FIRST_DAY,
  given,
  openFixture,
  openWithPacks,
  packOfFixture,
  steps,
  succeed,
  take,
} from './fixture.ts'
import { markCard } from './marks.ts'
import { installedPacks, installPack, packContent, uninstallPack } from './packs.ts'
import { recordReview, undoLastReview } from './reviews.ts'

describe('installing a pack', () => {
  test('of a hundred thousand cards writes one row', async () => {
    const { db } = await openFixture()
    const cards = Array.from({ length: 100_000 }, (_, index) => ({
      id: `big/${index}/x`,
      topic: `big/${index % 5}`,
    }))
    await succeed(installPack(db, { id: 'big', version: '1', installedAt: 0, cards }))
    const { meta, ...tables } = await dump(db)
    expect(Object.values(tables).flat().length).toBe(1)
    expect((await todayCounts(db, FIRST_DAY)).unseen).toBe(100_000)
    expect(await unseenCards(db, cards, FIRST_DAY, 2)).toEqual(['big/0/x', 'big/1/x'])
  })

  test('keeps the text of a pack that the learner brought', async () => {
    const { db } = await openFixture()
    const pack = { id: 'own', version: '1', installedAt: 5, cards: [{ id: 'own/f/x', topic: 'own/t' }] }
    await succeed(installPack(db, { ...pack, content: '{"id":"own"}' }))
    expect(await packContent(db, 'own')).toBe('{"id":"own"}')
    expect(await installedPacks(db)).toEqual([
      { id: 'own', version: '1', installedAt: 5, cards: { 'own/t': 1 } },
    ])
    await succeed(uninstallPack(db, 'own'))
    expect(await packContent(db, 'own')).toBeNull()
    expect(await installedPacks(db)).toEqual([])
  })
})

describe('another version of a pack', () => {
  test('moves answered cards to their new topics', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    const cards = CARDS.filter(({ id }) => id.startsWith('p/')).map(({ id }) => ({ id, topic: 'p/new' }))
    await succeed(installPack(db, { ...packOfFixture('p'), version: '2', cards }))
    const counts = await todayCounts(db, FIRST_DAY + 1)
    expect(counts.dueByTopic).toEqual({ 'p/new': 1 })
    expect(counts.unseenByTopic).toEqual({ 'p/new': 7, 'q/one': 2 })
    expect(await checkData(db, sm2)).toEqual([])
  })

  test('that drops a card retires it, and one that brings it back brings its history back', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('p/a/x', 4, FIRST_DAY), canonical))
    const before = await dump(db)
    const cards = packOfFixture('p').cards.filter(({ id }) => id !== 'p/a/x')
    await succeed(installPack(db, { ...packOfFixture('p'), version: '2', cards }))
    expect(await dueCards(db, FIRST_DAY + 1, 9)).toEqual([])
    expect((await todayCounts(db, FIRST_DAY + 1)).unseenByTopic).toEqual({
      'p/one': 3,
      'p/two': 4,
      'q/one': 2,
    })
    expect(await unseenCards(db, cards, FIRST_DAY, 9)).toEqual(['p/a/y', 'p/b/x', 'p/c/x', 'p/d/x'])
    expect(await checkData(db, sm2)).toEqual([])
    await succeed(installPack(db, packOfFixture('p')))
    expect(await dump(db)).toEqual(before)
  })

  test('with a new card in place of an answered one offers the new card', async () => {
    const { db } = await openWithPacks()
    await succeed(recordReview(db, given('q/e/x', 4, FIRST_DAY), canonical))
    await succeed(recordReview(db, given('q/e/y', 4, FIRST_DAY), canonical))
    const cards = [
      { id: 'q/e/x', topic: 'q/one' },
      { id: 'q/e/z', topic: 'q/one' },
    ]
    await succeed(installPack(db, { ...packOfFixture('q'), version: '2', cards }))
    expect(await unseenCards(db, cards, FIRST_DAY, 9)).toEqual(['q/e/z'])
  })

  test('with the same cards changes nothing but the version, whatever was learned', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        const { db } = await openWithPacks()
        await take(db, done)
        const before = await dump(db)
        await succeed(installPack(db, { ...packOfFixture('p'), version: '2' }))
        await succeed(installPack(db, packOfFixture('p')))
        expect(await dump(db)).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  test('leaves what was learned so that it can be undone', async () => {
    const { db } = await openWithPacks()
    await succeed(markCard(db, 'p/b/x', 'p/one', { isSuspended: true }))
    for (const day of [FIRST_DAY, FIRST_DAY + 1]) {
      await succeed(recordReview(db, given('p/a/x', 4, day), canonical))
    }
    const cards = packOfFixture('p').cards.map(({ id }) => ({ id, topic: 'p/new' }))
    await succeed(installPack(db, { ...packOfFixture('p'), version: '2', cards }))
    await succeed(undoLastReview(db, sm2))
    expect((await todayCounts(db, FIRST_DAY + 1)).dueByTopic).toEqual({ 'p/new': 1 })
    await succeed(undoLastReview(db, sm2))
    expect(await checkData(db, sm2)).toEqual([])
    expect((await todayCounts(db, FIRST_DAY)).unseenByTopic).toEqual({ 'p/new': 7, 'q/one': 2 })
  })
})

import { expect, test } from 'vitest'
import { openWithPacks, succeed } from './fixture.ts'
import { readNote, readReports, reportQuestion, setNote } from './reports.ts'
import { clearSession, readSession, saveSession } from './session.ts'

test('a report keeps what shows the question again, and each is kept', async () => {
  const { db } = await openWithPacks()
  const report = {
    at: 1000,
    card: 'p/a/x',
    lang: 'ja',
    format: 'choice',
    seed: 9,
    note: 'two are right',
  } as const
  const first = await succeed(reportQuestion(db, report))
  const second = await succeed(reportQuestion(db, report))
  expect(first).toMatchObject(report)
  expect(second.id).toBeGreaterThan(first.id)
  expect(await readReports(db)).toEqual([first, second])
})

test('a note on a fact is kept, replaced and removed', async () => {
  const { db } = await openWithPacks()
  expect(await readNote(db, 'p/a')).toBeNull()
  await succeed(setNote(db, { fact: 'p/a', text: '覚え方', at: 1 }))
  await succeed(setNote(db, { fact: 'p/a', text: '別の覚え方', at: 2 }))
  expect(await readNote(db, 'p/a')).toEqual({ fact: 'p/a', text: '別の覚え方', at: 2 })
  await succeed(setNote(db, { fact: 'p/a', text: '', at: 3 }))
  expect(await readNote(db, 'p/a')).toBeNull()
})

test('the running session survives a restart until it is ended', async () => {
  const fixture = await openWithPacks()
  expect(await readSession(fixture.db)).toBeNull()
  await succeed(saveSession(fixture.db, { left: ['p/a/x'], since: 5 }))
  const db = await fixture.reopen()
  expect(await readSession(db)).toEqual({ left: ['p/a/x'], since: 5 })
  await succeed(clearSession(db))
  expect(await readSession(db)).toBeNull()
})

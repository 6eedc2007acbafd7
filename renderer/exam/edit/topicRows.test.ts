import { expect, test } from 'vitest'
import { availableFacts, type Blueprint, readyMade } from '#exam'
import { packs } from '#packs'
import { type Knowledge, openPack } from '#questions'
import { topicRows } from './topicRows.ts'

const [knowledge] = packs.map(openPack) as [Knowledge]
const pack = knowledge.pack.id
const blueprint = readyMade('b', '', knowledge, 'ja')
const rowsOf = (topics: Blueprint['topics']) =>
  new Map(topicRows({ ...blueprint, topics }, knowledge).map((row) => [row.name, row]))

test('every topic of the pack is a row, beneath the one above it', () => {
  const rows = topicRows(blueprint, knowledge)
  expect(rows.map(({ name }) => name).sort()).toEqual(
    knowledge.pack.topics.map(({ id }) => `${pack}/${id}`).sort(),
  )
  const names = rows.map(({ name }) => name)
  const server = names.indexOf(`${pack}/server`)
  expect(rows.slice(server, server + 3).map(({ depth }) => depth)).toEqual([0, 1, 1])
})

test('a listed topic shows the facts that the exam can ask of it, also where a subtopic is listed for itself', () => {
  for (const listed of [['server'], ['server', 'server/hosted'], ['server/hosted']]) {
    const topics = listed.map((topic) => ({ topic: `${pack}/${topic}`, weight: 2 }))
    const available = availableFacts({ ...blueprint, topics }, [knowledge])
    const rows = rowsOf(topics)
    for (const { topic } of topics) {
      expect(rows.get(topic)).toMatchObject({ facts: available[topic], weight: 2 })
    }
  }
  expect(rowsOf([]).get(`${pack}/server`)).toMatchObject({ weight: null })
  expect(rowsOf([]).get(`${pack}/server`)?.facts).toBeGreaterThan(0)
})

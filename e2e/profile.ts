import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Host } from './host.ts'

// What another version of the program, or of the engine, would have left in the profile.

export interface Sentinel {
  readonly database: { readonly id: string }
  readonly engine: { readonly electron: string; readonly chromium: string }
}

const sentinelOf = ({ userData }: Host) => join(userData, 'sentinel.json')

export async function readSentinel(host: Host): Promise<Sentinel> {
  return JSON.parse(await readFile(sentinelOf(host), 'utf8'))
}

export async function writeEngine(host: Host, engine: Sentinel['engine']): Promise<void> {
  await writeFile(sentinelOf(host), JSON.stringify({ ...(await readSentinel(host)), engine }))
}

export const newerEngine = { electron: '999.1.0', chromium: '1200.0.1.2' }
export const olderEngine = { electron: '22.0.0', chromium: '108.0.5359.62' }

interface Left {
  readonly version: number
  readonly tables: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, readonly unknown[]>>
}

/** The database that version 1 left, under the name of the learner's. */
export async function readVersion1(host: Host): Promise<Left> {
  const file = join(import.meta.dirname, '../renderer/storage/version1/database.json')
  const left: Left = JSON.parse(await readFile(file, 'utf8'))
  const { database } = await readSentinel(host)
  const meta = [
    { key: 'database', id: database.id, createdAt: 0 },
    { key: 'journal', line: 1_000 },
  ]
  return { ...left, rows: { ...left.rows, meta } }
}

/** Comes to a screen before the database is opened, has another laid in its place from there, and ends the app. */
export async function replaceDatabase(host: Host, left: Left): Promise<void> {
  const { engine } = await readSentinel(host)
  await host.quit()
  await writeEngine(host, newerEngine)
  const held = await host.restart()
  await held.locator('#held-title').waitFor()
  await layDatabase(held, left)
  await host.quit()
  await writeEngine(host, engine)
}

async function layDatabase(page: Page, left: Left): Promise<void> {
  await page.evaluate(async ({ version, tables, rows }) => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('kasane').onsuccess = resolve
    })
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kasane', version * 10)
      opening.onupgradeneeded = () => {
        for (const [name, keys] of Object.entries(tables)) {
          const [keyPath = '', ...indexes] = keys.split(', ')
          const store = opening.result.createObjectStore(name, { keyPath })
          for (const index of indexes) store.createIndex(index, index)
        }
      }
      opening.onsuccess = () => resolve(opening.result)
    })
    const transaction = database.transaction(Object.keys(tables), 'readwrite')
    for (const [name, some] of Object.entries(rows))
      for (const row of some) transaction.objectStore(name).put(row)
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
  }, left)
}

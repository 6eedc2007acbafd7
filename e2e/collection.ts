import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from './fixture.ts'
import { begin, openSettings } from './learner.ts'

/** A learner's data as a backup file, and its way into the app: what weeks of study would have left. */

export const MS_PER_DAY = 86_400_000

interface PackCard {
  readonly id: string
  readonly topic: string
}

/** The cards of the built-in pack, in its order. */
export const CARDS: readonly PackCard[] = readCards()

function readCards(): PackCard[] {
  const file = join(import.meta.dirname, '..', 'questions', 'packs', 'ms-virtualization', 'pack.json')
  const { id, facts } = JSON.parse(readFileSync(file, 'utf8')) as {
    id: string
    facts: {
      id: string
      topic: string
      relation: string
      blanks?: { id: string }[]
      facets?: string[]
    }[]
  }
  return facts.flatMap((fact) => {
    const facets = fact.blanks?.map((blank) => blank.id) ?? fact.facets ?? ['object', 'subject']
    return facets.map((facet) => ({ id: `${id}/${fact.id}/${facet}`, topic: `${id}/${fact.topic}` }))
  })
}

/** The study day of an instant for a learner in Tokyo whose days begin at four. */
export function studyDayOf(at: string): number {
  return Math.floor((Date.parse(at) + 5 * 3_600_000) / MS_PER_DAY)
}

export interface Rows {
  readonly reviews?: readonly Readonly<Record<string, unknown>>[]
  readonly preferences?: Readonly<Record<string, unknown>>
  readonly marks?: readonly unknown[]
  readonly blueprints?: readonly unknown[]
  readonly goals?: readonly unknown[]
  readonly predictions?: readonly unknown[]
}

export const TOPICS = [
  { topic: 'ms-virtualization/server', weight: 3 },
  { topic: 'ms-virtualization/client', weight: 2 },
  { topic: 'ms-virtualization/management', weight: 1 },
]

export function blueprintRow(id: string, title: string, topics: readonly unknown[] = TOPICS, questions = 20) {
  const shape = { questions, minutes: 30, passShare: 0.6, lang: 'en', formats: ['choice'] }
  return { id, at: 1, blueprint: { id, title, topics, ...shape } }
}

export function goalRow(id: string, blueprint: string, title: string, day: number, mockMinutes = 0) {
  return { id, title, blueprint, day, mockMinutes }
}

const INTERVALS = [1, 6, 15, 38, 95]

/** The reviews of a card that was always right and on time, the last of them before today so many days ago. */
export function reviewsOf(card: PackCard, times: number, today: number, ago: number) {
  const intervals = INTERVALS.slice(0, times)
  let day = today - ago - intervals.slice(0, -1).reduce((sum, days) => sum + days, 0)
  return intervals.map((days) => {
    const line = { card: card.id, topic: card.topic, studyDay: day, grade: 4 }
    day += days
    return line
  })
}

type Line = ReturnType<typeof reviewsOf>[number]

/** A log of such lines in the order of their days, each some seconds after the one before. */
export function logOf(lines: readonly Line[]): Record<string, unknown>[] {
  const sorted = [...lines].sort((a, b) => a.studyDay - b.studyDay)
  return sorted.map((line, index) => {
    const at = line.studyDay * MS_PER_DAY + index * 20_000
    return {
      id: at,
      ...line,
      kind: 'review',
      at,
      format: 'choice',
      cap: null,
      before: null,
      lang: 'en',
      seed: 1,
      answer: { kind: 'unknown' },
      verdict: 'right',
      proposed: { grade: line.grade, reason: 'right' },
      elapsedMs: 5000,
      readingMs: 2000,
    }
  })
}

const TABLES = [
  'packs',
  'packContents',
  'marks',
  'reviews',
  'preferences',
  'reports',
  'notes',
  'moves',
  'blueprints',
  'papers',
  'sheets',
  'examReports',
  'goals',
  'predictions',
  'places',
] as const

/** A backup file as docs/format.md describes it. */
export function backupOf(rows: Rows): Buffer {
  const { preferences = {}, reviews = [] } = rows
  const topics = new Map(reviews.map(({ card, topic }) => [card as string, topic]))
  const tables: Partial<Record<(typeof TABLES)[number], readonly unknown[]>> = {
    ...rows,
    preferences: [{ key: 'preferences', chosen: { isWelcomed: true, ...preferences } }],
    places: [...topics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, topic]) => ({ id, topic })),
  }
  const header = {
    format: 'kasane',
    version: 2,
    at: 1,
    schema: 2,
    database: { id: 'seeded', createdAt: 1 },
    journal: null,
  }
  const lines = [header, ...TABLES.flatMap((table) => (tables[table] ?? []).map((row) => [table, row]))]
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const counts = Object.fromEntries(TABLES.map((table) => [table, tables[table]?.length ?? 0]))
  const sha256 = createHash('sha256').update(body).digest('hex')
  return Buffer.from(`${body}${JSON.stringify({ counts, sha256 })}\n`)
}

/** Brings the rows in by the app's own import. Ends on Today. */
export async function importRows(page: Page, rows: Rows): Promise<void> {
  await begin(page)
  await page.keyboard.press('Escape')
  await openSettings(page)
  await page
    .getByLabel(/^(ファイルを読み込む|Import a file)$/)
    .setInputFiles({ name: 'seeded.jsonl', mimeType: 'application/jsonl', buffer: backupOf(rows) })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(置き換える|Replace)$/ })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.locator('html[data-ready]').waitFor()
  await goTo(page, '/')
}

/** Goes to a path of the app as a link would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#${path}`)
}

/** Every row of the named tables, read past the app. */
export function readTables(page: Page, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    (names) =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const request = indexedDB.open('kasane')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const found: Record<string, unknown[]> = {}
          const transaction = request.result.transaction([...names])
          for (const name of names) {
            const all = transaction.objectStore(name).getAll()
            all.onsuccess = () => {
              found[name] = all.result
            }
          }
          transaction.oncomplete = () => {
            request.result.close()
            resolve(found)
          }
        }
      }),
    tables,
  )
}

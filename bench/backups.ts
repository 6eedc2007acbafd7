import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { studyCalendar } from '#scheduling'
import { buildIfStale } from '../scripts/build.ts'
import { openDisplay } from '../scripts/display.ts'
import { buildMeasure, findPrograms } from './programs.ts'
import { type OpenWindow, openWindow } from './window.ts'

// `npm run bench:backups [-- 1000 10000 100000]`: what a backup of so many cards with ten answers each, and
// restoring it, cost: time, bytes, and memory above idle. In the docs: docs/reliability.md, "What a backup costs".

const say = (line: string): void => console.error(line)
const given = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [1_000, 10_000, 100_000]

if (!(await buildIfStale())) process.exit(1)
const display = await openDisplay()
Object.assign(process.env, display.env)
const programs = await findPrograms(say)
const script = await buildMeasure()
const rows: (string | number)[][] = []
for (const size of sizes) rows.push(await measure(size))
await programs.close()
display.close()
console.log(
  [
    [
      'cards',
      'answers',
      'time (s)',
      'reading alone (s)',
      'file (MB)',
      'as text (MB)',
      'memory above idle (MB)',
      'restoring (s)',
      'memory above idle (MB)',
    ],
    Array.from({ length: 9 }, () => '---'),
    ...rows,
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n'),
)

async function measure(size: number): Promise<(string | number)[]> {
  const profile = await mkdtemp(join(tmpdir(), 'kasane-bench-'))
  const within = async <Value>(work: (window: OpenWindow) => Promise<Value>): Promise<Value> => {
    const window = await openWindow(programs.kasane, profile)
    try {
      await window.page.evaluate(script)
      return await work(window)
    } finally {
      await window.close()
    }
  }
  try {
    const today = studyCalendar(Intl.DateTimeFormat().resolvedOptions().timeZone, 4).dayOf(Date.now())
    say(`${size}: filling`)
    await within(({ page }) => page.evaluate(`bench.fill(${size}, ${today}, console.info)`))
    say(`${size}: backing up`)
    return await within(async (window) => {
      const [{ ms, bytes }, memory] = await watched(window, () =>
        window.page.evaluate<{ ms: number; bytes: number }>(`bench.backUp(${size})`),
      )
      say(`${size}: backed up in ${seconds(ms)} s`)
      const floor = await window.page.evaluate<number>(`bench.readAll(${size})`)
      const folder = join(profile, 'backups')
      const newest =
        (await readdir(folder))
          .filter((name) => name.endsWith('.gz'))
          .sort()
          .at(-1) ?? ''
      const file = (await stat(join(folder, newest))).size
      say(`${size}: restoring`)
      const [restoring, memoryOfRestoring] = await watched(window, () =>
        window.page.evaluate<number>(`bench.restore(${size})`),
      )
      return [
        size,
        size * 10,
        seconds(ms),
        seconds(floor),
        megabytes(file),
        megabytes(bytes),
        memory,
        seconds(restoring),
        memoryOfRestoring,
      ]
    })
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What the work comes to, and how much memory all processes of the window took for it at most, above what they had. */
async function watched<Value>(
  { memoryMb }: OpenWindow,
  work: () => Promise<Value>,
): Promise<[value: Value, megabytes: number]> {
  const idle = memoryMb() ?? 0
  let most = idle
  const watch = setInterval(() => {
    most = Math.max(most, memoryMb() ?? 0)
  }, 200)
  const value = await work()
  clearInterval(watch)
  return [value, Math.round(most - idle)]
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

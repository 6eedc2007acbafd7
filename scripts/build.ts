import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { project, runTool } from './runTool.ts'

const sources = [
  'electron',
  'renderer',
  'questions',
  'locales',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const results = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Builds the app if the last build is older than any of its sources. Returns whether a whole build is there. */
export async function buildIfStale(): Promise<boolean> {
  if (!isStale(project)) return true
  return (await runTool(['electron-vite', 'electron-vite'], ['build', '--logLevel', 'warn'])) === 0
}

/** Whether a result is missing or older than a source, or than a folder something was taken out of. */
export function isStale(folder: string): boolean {
  const built = results.map((name) => join(folder, name))
  if (!built.every((file) => existsSync(file))) return true
  const oldestResult = Math.min(...built.map((file) => statSync(file).mtimeMs))
  return sources.some((name) => newest(join(folder, name)) > oldestResult)
}

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

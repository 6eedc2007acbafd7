import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A connection to the debugger of a page: Playwright's, or the bench's own. */
export interface Debugger {
  send(method: 'Network.enable'): Promise<unknown>
  on(
    event: 'Network.requestWillBeSent',
    hear: (sent: { readonly request: { readonly url: string }; readonly wallTime: number }) => void,
  ): unknown
}

/**
 * Notes the scripts that a page asks for from now on: reload it, and you have those of a start.
 *
 * @returns gives the paths of those that were asked for before a moment, in epoch milliseconds
 */
export async function noteScripts(page: Debugger): Promise<(before: number) => string[]> {
  const asked: { readonly path: string; readonly at: number }[] = []
  page.on('Network.requestWillBeSent', ({ request, wallTime }) => {
    const path = new URL(request.url).pathname
    if (path.endsWith('.js')) asked.push({ path, at: wallTime * 1000 })
  })
  await page.send('Network.enable')
  return (before) => asked.filter(({ at }) => at < before).map(({ path }) => path)
}

/** Runs in a page: the moment at which its first screen stood, in epoch milliseconds. */
export function readyAt(): number {
  const [mark] = performance.getEntriesByName('ready')
  if (!mark) throw new Error('the page has not marked when it was ready')
  return performance.timeOrigin + mark.startTime
}

/** @param folder where the built page lies. @returns how many kilobytes the files are, each gzipped alone */
export function gzippedKb(folder: string, paths: readonly string[]): number {
  const bytes = [...new Set(paths)].map((path) => gzipSync(readFileSync(join(folder, path))).length)
  return bytes.reduce((sum, length) => sum + length, 0) / 1024
}

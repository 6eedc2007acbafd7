import { open } from 'node:fs/promises'
import type { WebContents } from 'electron'
import { pipe, regex, string } from 'valibot'
import type { KeepingProblem, Reply } from './bridge.ts'
import { onDisk, settle } from './durable.ts'

/** A name that every system takes for a file, and no path. The words before the ending are the page's. */
export const printName = pipe(string(), regex(/^[^\\/:*?"<>|\p{Cc}.][^\\/:*?"<>|\p{Cc}]{0,120}\.pdf$/u))

/** Prints what the window shows, as its print style says, into a file that is there whole or not at all. */
export async function printTo(contents: WebContents, path: string): Promise<Reply<null, KeepingProblem>> {
  const pdf = await contents.printToPDF({ printBackground: true, preferCSSPageSize: true })
  return onDisk(async () => {
    const file = await open(`${path}.new`, 'w')
    try {
      await file.writeFile(pdf)
      await file.sync()
    } finally {
      await file.close()
    }
    await settle(`${path}.new`, path)
    return null
  })
}

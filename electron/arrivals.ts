import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arrival, ArrivalProblem, Place } from './bridge.ts'

/** Links that lead into the app. Registered with the system when Kasane is installed. */
export const linkScheme = 'kasane'

/** A pack is text of some hundred kilobytes; this is far beyond one, and still nothing to a computer. */
export const maxPackBytes = 16 * 1024 * 1024

/** Every screen that a link may lead to. A link carries nothing else: no file, no command, no answer. */
const linked: ReadonlySet<string> = new Set<Place>([
  'today',
  'practice',
  'chosen',
  'exams',
  'plan',
  'library',
  'settings',
  'help',
])

/** Reads a link such as `kasane://library`. Anyone can make one, so all but a known screen is refused. */
export function arriveByLink(link: string): Arrival {
  const name = /^kasane:(?:\/\/)?([a-z]{1,20})\/?$/i.exec(link)?.[1]?.toLowerCase() ?? ''
  if (linked.has(name)) return { kind: 'place', place: name as Place }
  // A link can be of any length; its beginning says which it was.
  return refuse(link.slice(0, 80), 'unknown-link')
}

/** Else opening a pipe that nobody writes into would wait for ever. Windows has neither the pipes nor the number. */
const neverWait = constants.O_NONBLOCK ?? 0

/** What of a command line is meant for opening. */
export type Opened = { readonly link: string } | { readonly file: string }

/**
 * Finds links and pack files among the arguments of a start. Switches and everything unknown are left alone: they may be
 * Chromium's, or the folder of the app.
 *
 * @param argv without the program itself
 * @param cwd where relative paths start, that of the program that was started
 */
export function openedBy(argv: readonly string[], cwd: string): Opened[] {
  return argv.flatMap((argument): Opened[] => {
    if (argument.startsWith('-')) return []
    if (argument.toLowerCase().startsWith(`${linkScheme}:`)) return [{ link: argument }]
    if (!isPackName(argument)) return []
    // Linux hands over files as addresses.
    if (argument.startsWith('file:')) return [{ file: argument }]
    return [{ file: isOnNetwork(argument) ? argument : resolve(cwd, argument) }]
  })
}

/**
 * Reads the file of a pack. What is no regular file of an expected name and size is refused unread.
 *
 * @param file absolute path, or its address
 */
export async function arriveByFile(file: string): Promise<Arrival> {
  const path = pathOf(file)
  const name = basename(file.replaceAll('\\', '/')).slice(-80)
  if (path === undefined || isOnNetwork(path)) return refuse(name, 'on-network')
  if (!isPackName(path)) return refuse(name, 'not-a-pack-file')
  let handle: FileHandle | undefined
  try {
    handle = await open(path, constants.O_RDONLY | neverWait)
    return await read(handle, name)
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string') return refuse(name, 'not-readable')
    throw error
  } finally {
    await handle?.close()
  }
}

async function read(handle: FileHandle, name: string): Promise<Arrival> {
  const stat = await handle.stat()
  if (!stat.isFile()) return refuse(name, 'not-a-pack-file')
  if (stat.size > maxPackBytes) return refuse(name, 'too-large')
  const bytes = await handle.readFile()
  if (bytes.byteLength > maxPackBytes) return refuse(name, 'too-large')
  try {
    return { kind: 'pack', name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return refuse(name, 'not-a-pack-file') // no UTF-8
  }
}

function refuse(name: string, problem: ArrivalProblem): Arrival {
  return { kind: 'refused', name, problem }
}

function isPackName(path: string): boolean {
  return /\.(kasane-pack|json)$/i.test(path)
}

/** Two slashes or backslashes at the beginning name another computer, or a device of Windows. */
function isOnNetwork(path: string): boolean {
  return /^[\\/]{2}/.test(path)
}

/** undefined where an address names another computer. */
function pathOf(file: string): string | undefined {
  if (!file.startsWith('file:')) return file
  try {
    const address = new URL(file)
    return address.host === '' ? fileURLToPath(address) : undefined
  } catch {
    return undefined
  }
}

import { readFile } from 'node:fs/promises'

/** What stands in every Electron executable just before its fuses (electron.org: "Electron fuses"). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses of wire version 1, in the order of their bytes. */
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const
export type Fuse = (typeof FUSES)[number]

/**
 * Reads the fuses of an Electron executable.
 *
 * @returns on or off for each fuse that this Electron has; older ones lack the last
 * @throws where the file is no Electron, or its fuses are of another version
 */
export async function readFuses(executable: string): Promise<Partial<Readonly<Record<Fuse, boolean>>>> {
  const bytes = await readFile(executable)
  const at = bytes.indexOf(SENTINEL)
  if (at < 0) throw new Error(`${executable} is no Electron`)
  const [version, length = 0] = bytes.subarray(at + SENTINEL.length)
  if (version !== 1) throw new Error(`${executable} has fuses of version ${version}`)
  const wire = bytes.subarray(at + SENTINEL.length + 2, at + SENTINEL.length + 2 + length)
  return Object.fromEntries(FUSES.slice(0, length).map((fuse, i) => [fuse, wire[i] === '1'.charCodeAt(0)]))
}

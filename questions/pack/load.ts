import * as v from 'valibot'
import { findFaults } from './consistency.ts'
import type { PackFault } from './faults.ts'
import { type Pack, packSchema } from './schema.ts'
import { placeInText, shapeFaults } from './shape.ts'

export type LoadedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly PackFault[] }

/** Reads a pack from the text of a file. Bad input is a value: every fault with its place, never an exception. */
export function parsePack(json: string): LoadedPack {
  let data: unknown
  try {
    // Some editors put a byte order mark first.
    data = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    return {
      ok: false,
      faults: [{ problem: 'not-json', path: '', detail: placeInText(json, error as SyntaxError) }],
    }
  }
  return loadPack(data)
}

/** Checks data of unknown origin against the schema and against itself. */
export function loadPack(data: unknown): LoadedPack {
  const parsed = v.safeParse(packSchema, data)
  const faults = parsed.success ? findFaults(parsed.output) : shapeFaults(parsed.issues)
  if (parsed.success && faults.length === 0) return { ok: true, pack: parsed.output }
  return { ok: false, faults: faults.map((fault) => ({ ...fault, ...withinOf(data, fault.path) })) }
}

/** The id of what the path lies in, as far as the data has one. */
function withinOf(data: unknown, path: string): Pick<PackFault, 'within'> {
  const [list = '', index = '', field] = path.split('.')
  const items = (data as Readonly<Record<string, unknown>> | null)?.[list]
  const id: unknown = Array.isArray(items) ? items[Number(index)]?.id : undefined
  return typeof id === 'string' && id !== '' && field !== 'id' ? { within: id } : {}
}

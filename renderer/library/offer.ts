import { isBuiltIn, openText, type Request } from '#app'
import type { Knowledge, PackFault } from '#questions'

/** A pack that was read and may be added. */
export interface Offer {
  readonly file: string
  readonly text: string
  readonly knowledge: Knowledge
}

/** Why a file or a link goes no further. */
export interface Refusal {
  readonly name: string
  readonly problem: Extract<Request, { kind: 'refused' }>['problem'] | 'built-in' | 'faults'
  readonly faults: readonly PackFault[]
}

/** As much as the shell takes (electron/arrivals.ts). */
const MAX_BYTES = 16 * 1024 * 1024

/** Reads the text of a pack: what can be offered, or why not. */
export function considerPack(name: string, text: string): Offer | Refusal {
  const opened = openText(text)
  if (!opened.ok) return { name, problem: 'faults', faults: opened.faults }
  if (isBuiltIn(opened.knowledge.pack.id)) return { name, problem: 'built-in', faults: [] }
  return { file: name, text, knowledge: opened.knowledge }
}

/** The same of a file that was chosen or dropped. */
export async function considerFile(file: File): Promise<Offer | Refusal> {
  const refuse = (problem: Refusal['problem']): Refusal => ({ name: file.name, problem, faults: [] })
  if (!/\.(kasane-pack|json)$/i.test(file.name)) return refuse('not-a-pack-file')
  if (file.size > MAX_BYTES) return refuse('too-large')
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return refuse('not-readable') // gone since it was chosen, or a folder
  }
  try {
    return considerPack(file.name, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return refuse('not-a-pack-file') // no UTF-8
    throw error
  }
}

export function isOffer(considered: Offer | Refusal): considered is Offer {
  return 'knowledge' in considered
}

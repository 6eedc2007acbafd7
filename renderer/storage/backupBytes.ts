import { Refusal } from './command.ts'

// A backup as bytes, of which no more than a piece is held at once, however large it is.

/** A collection of a hundred thousand cards and a million reviews is 600 MB. */
const MAX_BYTES = 2 * 1024 * 1024 * 1024

/** No more than this comes from the shell at once, so no line of a backup is longer. */
const MAX_LINE_BYTES = 64 * 1024 * 1024

/** Header and footer are never longer than this. */
const ENVELOPE_BYTES = 64 * 1024

/** What is read before lines are handed on. */
const PIECE_BYTES = 1024 * 1024

const NEW_LINE = 10

/** Empty where it has none. @throws Refusal where the bytes cannot be had */
export async function firstLineOf(file: Blob): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const bytes of plainBytesOf(file)) {
    text += decoder.decode(bytes, { stream: true })
    if (text.includes('\n') || text.length > ENVELOPE_BYTES) break
  }
  return text.includes('\n') ? text.slice(0, text.indexOf('\n')) : ''
}

export interface Ending {
  /** The last line; empty where the file does not end with the end of a line. */
  readonly footer: string
  /** SHA-256 of all bytes before it, in hexadecimal. */
  readonly sha256: string
}

/**
 * The lines of a file between the first and the last, some at a time, and in the end the last.
 *
 * @throws Refusal where it is no UTF-8, or a line is longer than any can be
 */
export async function* linesOf(file: Blob): AsyncGenerator<readonly string[], Ending, undefined> {
  const hash = await startHash()
  let headers = 1
  let held: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  let enough = PIECE_BYTES
  for await (const bytes of plainBytesOf(file)) {
    held.push(bytes)
    size += bytes.length
    if (size < enough) continue
    const { whole, rest } = cutBeforeLastLine(held)
    hash.update(whole)
    if (whole.length > 0) {
      yield linesIn(whole).slice(headers)
      headers = 0
    }
    if (rest.length > MAX_LINE_BYTES) throw new Refusal('backup-damaged')
    held = [rest]
    size = rest.length
    // A line of many pieces is looked through a few times, and not once for each of them.
    enough = Math.max(PIECE_BYTES, Math.min(2 * size, MAX_LINE_BYTES + 1))
  }
  const { whole, rest } = cutBeforeLastLine(held)
  hash.update(whole)
  if (whole.length > 0) yield linesIn(whole).slice(headers)
  const footer = rest.at(-1) === NEW_LINE && rest.length <= ENVELOPE_BYTES ? (linesIn(rest)[0] ?? '') : ''
  return { footer, sha256: hash.hex() }
}

/** The last line may be the footer: only what comes before it is known to be rows. */
function cutBeforeLastLine(pieces: readonly Uint8Array<ArrayBuffer>[]) {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  const begins = all.length < 2 ? 0 : all.lastIndexOf(NEW_LINE, all.length - 2) + 1
  return { whole: all.subarray(0, begins), rest: all.subarray(begins) }
}

function linesIn(bytes: Uint8Array): readonly string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.split('\n').slice(0, -1)
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('backup-damaged')
    throw error
  }
}

/** A backup is compressed, an export is not. A file that is small may become large. @throws Refusal */
async function* plainBytesOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (file.size > MAX_BYTES) throw new Refusal('file-too-large')
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isCompressed = first === 0x1f && second === 0x8b
  const stream = isCompressed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  const reader = stream.getReader()
  let bytes = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.byteLength
      if (bytes > MAX_BYTES) throw new Refusal('file-too-large')
      yield piece.value as Uint8Array<ArrayBuffer>
    }
  } catch (error) {
    // Of what is no gzip each engine says so in its own way; a file that cannot be read is another matter.
    if (!isCompressed || error instanceof Refusal || error instanceof DOMException) throw error
    throw new Refusal('backup-damaged')
  } finally {
    await reader.cancel().catch(() => {}) // where it failed already, it fails again
  }
}

/** SHA-256 of what comes piece by piece, which the browser's own cannot do. It is loaded with the first file. */
export async function startHash() {
  const { sha256 } = await import('@noble/hashes/sha2.js')
  const hash = sha256.create()
  return {
    update: (bytes: Uint8Array) => hash.update(bytes),
    hex: () => [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  }
}

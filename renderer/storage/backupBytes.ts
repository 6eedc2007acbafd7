import { done, failed, type Outcome } from './problem.ts'

// A backup as bytes, which may be more than fit into one string.

/** A collection of a hundred thousand cards and a million reviews is 600 MB. */
const MAX_BYTES = 2 * 1024 * 1024 * 1024

const NEW_LINE = 10

/** Header and footer are never longer than this. */
const ENVELOPE_BYTES = 64 * 1024

/** Empty where it has none. */
export async function firstLineOf(file: Blob): Promise<string> {
  const [line = ''] = (await file.slice(0, ENVELOPE_BYTES).text()).split('\n', 1)
  return line
}

/** The last line and where it begins; empty where the file does not end with the end of a line. */
export async function lastLineOf(file: Blob): Promise<{ readonly begins: number; readonly text: string }> {
  const from = Math.max(0, file.size - ENVELOPE_BYTES)
  const end = new Uint8Array(await file.slice(from).arrayBuffer())
  if (end.at(-1) !== NEW_LINE) return { begins: file.size, text: '' }
  const at = end.lastIndexOf(NEW_LINE, -2) + 1
  return { begins: from + at, text: new TextDecoder().decode(end.subarray(at)) }
}

/** A backup is compressed, an export is not. A file that is small may become large. */
export async function expand(file: Blob): Promise<Outcome<Blob>> {
  if (file.size > MAX_BYTES) return failed('file-too-large')
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (first !== 0x1f || second !== 0x8b) return done(file)
  const parts: BlobPart[] = []
  let bytes = 0
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.byteLength
      if (bytes > MAX_BYTES) return failed('file-too-large')
      parts.push(piece.value as Uint8Array<ArrayBuffer>)
    }
  } catch (error) {
    // Of what is no gzip each engine says so in its own way; a file that cannot be read is another matter.
    if (error instanceof DOMException) throw error
    return failed('backup-damaged')
  } finally {
    await reader.cancel().catch(() => {}) // where it failed already, it fails again
  }
  return done(new Blob(parts))
}

/** SHA-256, in hexadecimal. */
export async function hashOf(text: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await text.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The lines of a file, some at a time. @throws TypeError where it is no UTF-8 */
export async function* linesOf(file: Blob): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const reader = file.stream().getReader()
  let rest = ''
  for (let isEnd = false; !isEnd; ) {
    const piece = await reader.read()
    isEnd = piece.done
    const lines = (rest + decoder.decode(piece.value, { stream: !isEnd })).split('\n')
    rest = lines.pop() ?? ''
    yield lines
  }
}

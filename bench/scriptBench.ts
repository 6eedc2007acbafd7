import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Figure, figureOf } from './figure.ts'
import { kasanePage, trivialPage } from './programs.ts'

/** Script that has to be there before the first screen, gzipped, against that of the trivial app. */
export function measureScript(): Figure {
  return figureOf('script', 0, 'KB gzip', { ours: [scriptKb(kasanePage)], floor: [scriptKb(trivialPage)] })
}

/**
 * The scripts that a page names, what they ask for at once (the screens and the packs, while the data are being opened;
 * both languages are counted, though one is read), and all that these import in turn without being asked to later.
 */
function scriptKb(folder: string): number {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const waiting = [...named, ...named.flatMap((file) => askedBy(folder, file))]
  const seen = new Set<string>()
  let bytes = 0
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(join(folder, file))) continue
    seen.add(file)
    const code = readFileSync(join(folder, file))
    bytes += gzipSync(code).length
    for (const [, name] of code.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      waiting.push(join(file, '..', name ?? ''))
    }
  }
  return bytes / 1024
}

function askedBy(folder: string, file: string): string[] {
  const code = readFileSync(join(folder, file), 'utf8')
  return [...code.matchAll(/import\(["'`]\.\/([^"'`]+\.js)["'`]\)/g)].map(([, name]) =>
    join(file, '..', name ?? ''),
  )
}

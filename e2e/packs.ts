import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const builtIn = join(import.meta.dirname, '..', 'questions', 'packs', 'ms-virtualization', 'pack.json')

/** The names that the built-in pack gives itself and its topics. */
export async function packNames(lang: 'ja' | 'en'): Promise<string[]> {
  const { title, topics } = JSON.parse(await readFile(builtIn, 'utf8'))
  const names: string[] = [title, ...topics.map(({ label }: { label: unknown }) => label)].map(
    (text) => text[lang],
  )
  // Japanese is shown without the spaces between its scripts (docs/decisions/0004).
  return lang === 'ja' ? [...names, ...names.map((name) => name.replaceAll(' ', ''))] : names
}

/** A pack as a learner might bring one: the built-in one under another name. Returns its text. */
export async function ownPack(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const title = { ja: '自分のパック', en: 'A pack of my own' }
  return JSON.stringify({ ...JSON.parse(await readFile(builtIn, 'utf8')), id: 'my-pack', title, ...changes })
}

/** The same as a file. Returns its path. */
export async function writeOwnPack(
  folder: string,
  changes?: Readonly<Record<string, unknown>>,
): Promise<string> {
  const path = join(folder, '私の パック.kasane-pack')
  await writeFile(path, await ownPack(changes))
  return path
}

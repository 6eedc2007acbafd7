import { isFound } from '#app'
import type { Locale } from '#locales'
import { GROUPS, type GroupId, PARTS, type PartId, type RowId } from './rows.ts'

export type Found = ReadonlySet<RowId | PartId>

/** Every text beneath a place of the locale. */
type Sentences = string | { readonly [key: string]: Sentences }
function textsOf(sentences: Sentences): string[] {
  return typeof sentences === 'string' ? [sentences] : Object.values(sentences).flatMap(textsOf)
}

/**
 * The settings that answer to a query, by the words of any of the languages: the interface may stand in one and the
 * learner think in the other. The name of a group finds all that is in it.
 */
export function findRows(query: string, locales: readonly Locale[]): Found {
  const found = new Set<RowId | PartId>()
  const commands = locales.flatMap(({ practice }) => textsOf(practice.command))
  for (const [group, rows] of Object.entries(GROUPS) as [GroupId, readonly RowId[]][]) {
    const ofGroup = locales.map(({ settings }) => settings.groups[group])
    for (const row of rows) {
      const own = locales.flatMap(({ settings: { rows, options } }) => [
        ...textsOf(rows[row]),
        ...(row === 'keys' ? commands : []),
        ...textsOf((options as Readonly<Record<string, Sentences>>)[row] ?? {}),
      ])
      if (isFound(query, [row, ...ofGroup, ...own])) found.add(row)
    }
  }
  for (const part of PARTS) {
    const texts = locales.flatMap((locale) => [
      locale.settings.groups[part],
      ...textsOf(part === 'data' ? locale.data : locale.settings[part]),
    ])
    if (isFound(query, texts)) found.add(part)
  }
  return found
}

import { useTranslation } from 'react-i18next'
import { commandsIn, keysOf, letterOf, type Where } from './commands.ts'
import { usePreferences } from './kasane.ts'

/** A line of a list of keys: the keys that do the same (or from one to another, with – between them), and what they do. */
export interface KeyRow {
  readonly name: string
  readonly keys: readonly string[]
  readonly does: string
}

/** The keys that are the same for everybody, before and after the letters. */
const FIXED = {
  session: [
    [
      [['1', '–', '4'], 'choose'],
      [['Enter'], 'submit'],
      [['0', '–', '5'], 'grade'],
    ],
    [
      [['?', 'F1'], 'help'],
      [['Esc'], 'leave'],
    ],
  ],
  exam: [
    [
      [['1', '–', '9'], 'choose'],
      [['Enter', 'PageDown'], 'next'],
      [['Shift+Enter', 'PageUp'], 'previous'],
    ],
    [[['?', 'F1'], 'help']],
  ],
} as const

/** Every key of a place as the learner has it now; a command without a key is left out. */
export function useKeyRows(where: Where): readonly KeyRow[] {
  const { t } = useTranslation('practice')
  const own = keysOf(usePreferences())
  const letters = commandsIn(where).flatMap(({ name }) => {
    const key = own[name]
    return key === null ? [] : [{ name, keys: [letterOf(key)], does: t(`command.${name}`) }]
  })
  const [before, after] = FIXED[where].map((rows) =>
    rows.map(([keys, does]) => ({ name: does, keys, does: t(`keys.${does}`) })),
  )
  return [...(before ?? []), ...letters, ...(after ?? [])]
}

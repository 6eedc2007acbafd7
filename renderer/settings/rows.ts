import type { Locale } from '#locales'
import type { Preferences } from '#storage'

/** Every setting has a row, named after its preference, with its words in the locales. */
export type RowId = keyof Locale['settings']['rows'] & keyof Preferences

/** The settings in groups, in the order of the screen. */
export const GROUPS = {
  languages: ['interfaceLang', 'questionLang'],
  look: ['theme', 'accent', 'textSize', 'furigana', 'sounds', 'examClock'],
  day: ['newPerDay', 'reviewsPerDay', 'minutesPerDay', 'newOrder', 'daysOff', 'rolloverHour'],
  questions: ['format', 'gradeMode', 'responseTime'],
  schedule: ['scheduler', 'recognitionCap', 'maximumIntervalDays'],
  keys: ['letterKeys', 'keys'],
} as const satisfies Readonly<Record<string, readonly RowId[]>>

export type GroupId = keyof typeof GROUPS

/** What is more than a choice and is shown or hidden as a whole. */
export const PARTS = ['reminder', 'data', 'reports', 'about'] as const
export type PartId = (typeof PARTS)[number]

export const ROWS: readonly RowId[] = Object.values(GROUPS).flat()

/** The row that an address names; undefined where it names none. */
export function rowOf(name: string): RowId | undefined {
  return ROWS.find((row) => row === name)
}

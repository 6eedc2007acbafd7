import type { HelpTopic } from '#app'
import type { Locale } from '#locales'

/** The parts of each topic, in the order in which they stand; their words are in the locales. */
const PARTS = {
  start: ['day', 'answer', 'verdict', 'undo', 'hints'],
  keys: ['letters', 'palette'],
  scheduling: ['intervals', 'grades', 'drill', 'recognition', 'days', 'late', 'leech', 'fsrs'],
  questions: ['made', 'ladder', 'distractors', 'typed', 'bad'],
  exams: ['mock', 'report', 'date', 'readiness', 'schedule'],
  data: ['where', 'backups', 'move', 'check'],
  privacy: ['network', 'share'],
  faq: ['break', 'many', 'choose', 'hide', 'languages', 'ime', 'small', 'read'],
} as const satisfies { readonly [Topic in HelpTopic]: readonly (keyof Locale['help'][Topic]['parts'])[] }

export type Part = { [Topic in HelpTopic]: (typeof PARTS)[Topic][number] }[HelpTopic]

export function partsOf(topic: HelpTopic): readonly Part[] {
  return PARTS[topic]
}

/** What a part says in one language, for finding it. */
export function textsOf(locale: Locale, topic: HelpTopic, part: Part): readonly string[] {
  const { title, parts } = locale.help[topic]
  const words = (parts as Readonly<Record<string, { title: string; text: string }>>)[part]
  return [title, words?.title ?? '', words?.text ?? '']
}

/** The id of a topic's heading. */
export function idOf(topic: HelpTopic): string {
  return `help-${topic}`
}

/** The setting that a part speaks of, by the name of its preference. */
export const SETTING_OF: Partial<Record<`${HelpTopic}.${Part}`, keyof Locale['settings']['rows']>> = {
  'start.day': 'newPerDay',
  'keys.letters': 'keys',
  'scheduling.grades': 'gradeMode',
  'scheduling.recognition': 'recognitionCap',
  'scheduling.days': 'rolloverHour',
  'scheduling.fsrs': 'scheduler',
  'questions.ladder': 'format',
  'faq.break': 'daysOff',
  'faq.many': 'reviewsPerDay',
  'faq.languages': 'questionLang',
  'faq.small': 'textSize',
  'faq.read': 'furigana',
}

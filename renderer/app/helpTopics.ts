/** The parts of the help, in the order in which it stands; each can be led to from where one is stuck. */
export const HELP_TOPICS = [
  'start',
  'keys',
  'scheduling',
  'questions',
  'exams',
  'data',
  'privacy',
  'faq',
] as const
export type HelpTopic = (typeof HELP_TOPICS)[number]

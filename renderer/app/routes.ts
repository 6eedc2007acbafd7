import type { HelpTopic } from './helpTopics.ts'

/** Every path of the app. They stand behind the # of the address, so that one file serves them all. */
export const routes = {
  today: '/',
  welcome: '/welcome',
  practice: '/practice/:how?',
  chosen: '/choose/:choice?',
  chosenSitting: '/chosen/:choice',
  library: '/library',
  exams: '/exams',
  blueprint: '/exams/:blueprint',
  exam: '/exam/:paper',
  examReport: '/report/:paper',
  plan: '/plan/:blueprint?',
  settings: '/settings/:find?',
  help: '/help/:topic?',
} as const

export type Route = keyof typeof routes

/** Instead of a number: the way to the last answer, which is taken back. */
export const UNDO = 'undo'

/** The way to a sitting that asks again what was answered last. */
export const undoPath = `/practice/${UNDO}`

/** The way to a sitting. @param extraNew new cards wanted beyond today's limit */
export function practicePath(extraNew = 0): string {
  return extraNew > 0 ? `/practice/${extraNew}` : '/practice'
}

/** The way to the settings. @param find the name of a preference, or what to look for there */
export function settingsPath(find = ''): string {
  return find ? `/settings/${encodeURIComponent(find)}` : '/settings'
}

/** The way to the help. @param topic the part of it that is wanted */
export function helpPath(topic?: HelpTopic): string {
  return topic ? `/help/${topic}` : '/help'
}

/** The screen of a path, without what is wanted on it: `/settings/textSize` is in `/settings`. */
export function placeOf(path: string): string {
  return `/${path.split('/')[1] ?? ''}`
}

/** Screens that are reached through another one. */
const UNDER: Readonly<Record<string, string>> = {
  '/report': routes.exams,
  '/plan': routes.exams,
  '/choose': routes.today,
}

/**
 * How a path stands to a screen of the rail, as `aria-current` says it.
 *
 * @returns undefined: it is somewhere else
 */
export function currentAt(path: string, route: string): 'page' | 'true' | undefined {
  const place = placeOf(path)
  if (path === placeOf(route)) return 'page'
  return (UNDER[place] ?? place) === placeOf(route) ? 'true' : undefined
}

/** The way to the editor of a blueprint. */
export function blueprintPath(blueprint: string): string {
  return `/exams/${encodeURIComponent(blueprint)}`
}

/** The way to a mock exam that was begun. */
export function examPath(paper: string): string {
  return `/exam/${encodeURIComponent(paper)}`
}

/** The way to the report of an exam that was handed in. */
export function examReportPath(paper: string): string {
  return `/report/${encodeURIComponent(paper)}`
}

/** The way to the plan. @param blueprint the exam whose date is to be set */
export function planPath(blueprint?: string): string {
  return blueprint === undefined ? '/plan' : `/plan/${encodeURIComponent(blueprint)}`
}

/** The way to choosing what to practise. @param choice what is chosen at first, as it is written in an address */
export function chosenPath(choice?: string): string {
  return choice === undefined ? '/choose' : `/choose/${choice}`
}

/** The way to a sitting with what was chosen. */
export function chosenSittingPath(choice: string): string {
  return `/chosen/${choice}`
}

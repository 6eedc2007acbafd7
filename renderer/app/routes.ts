/** Every path of the app. They stand behind the # of the address, so that one file serves them all. */
export const routes = {
  today: '/',
  welcome: '/welcome',
  practice: '/practice/:extraNew?',
  library: '/library',
  settings: '/settings',
} as const

export type Route = keyof typeof routes

/** The way to a sitting. @param extraNew new cards wanted beyond today's limit */
export function practicePath(extraNew = 0): string {
  return extraNew > 0 ? `/practice/${extraNew}` : '/practice'
}

/** Every path of the app. They stand behind the # of the address, so that one file serves them all. */
export const routes = {
  today: '/',
  welcome: '/welcome',
  practice: '/practice',
  settings: '/settings',
} as const

export type Route = keyof typeof routes

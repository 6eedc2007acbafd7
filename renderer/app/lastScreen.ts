import { placeOf, routes } from './routes.ts'

const KEY = 'kasane.lastScreen'

/** Screens to come back to. A session goes on from Today, where it says so; nobody wants to start in the middle of a question. */
const KEPT: readonly string[] = [
  routes.today,
  routes.chosen,
  routes.exams,
  routes.plan,
  routes.library,
  routes.settings,
  routes.help,
].map(placeOf)

/** Keeps the screen for the next start, if it is one to come back to. */
export function keepScreen(path: string): void {
  const place = placeOf(path)
  if (KEPT.includes(place)) localStorage.setItem(KEY, place)
}

/** Goes to the last screen where the address names none: at a start, not when the page is loaded again. */
export function returnToScreen(): void {
  const path = localStorage.getItem(KEY)
  if (window.location.hash === '' && path !== null && KEPT.includes(path))
    window.history.replaceState(null, '', `#${path}`)
}

import { join, resolve } from 'node:path'

/** Names the folder of the profile, so it must never change: another name looks like an empty app. */
export const productName = 'Kasane'

/**
 * Says in which folder the learner's data lies.
 *
 * @param appData the system's folder for application data
 * @param chosen value of `--user-data-dir`, empty if not given
 * @param isDevelopment whether a development server feeds the window; its data is kept apart from the learner's
 */
export function profileFolder(appData: string, chosen: string, isDevelopment: boolean): string {
  if (chosen !== '') return resolve(chosen)
  return join(appData, isDevelopment ? `${productName} (development)` : productName)
}

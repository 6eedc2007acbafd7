import type { Page } from '@playwright/test'

/** How many answers the database holds, read past the app. */
export function countReviews(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('kasane')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const count = request.result.transaction('reviews').objectStore('reviews').count()
          count.onsuccess = () => {
            request.result.close()
            resolve(count.result)
          }
        }
      }),
  )
}

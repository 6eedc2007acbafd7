import type { Page } from './page.ts'

/**
 * Presses the button that begins with these words and waits until something new stands on the page, laid out.
 *
 * @returns milliseconds between the two, which have to fit into one frame
 */
export function press(page: Page, words: string, awaited: string): Promise<number> {
  return page.call(pressHere, words, awaited)
}

/** Runs in the page. */
function pressHere(words: string, awaited: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const buttons = [...document.querySelectorAll('button')]
    const button = buttons.find((candidate) => candidate.textContent?.trim().startsWith(words))
    if (!button) return reject(new Error(`no button "${words}" on: ${document.body.innerText}`))
    const before = document.querySelector(awaited)
    const look = () => {
      const element = document.querySelector(awaited)
      if (!element || element === before) return
      element.getBoundingClientRect()
      observer.disconnect()
      resolve(performance.now() - pressedAt)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, attributes: true })
    const pressedAt = performance.now()
    button.click()
  })
}

/** Once the sitting that was begun is saved it is taken out again, so that the next start begins anew. */
export function forgetSitting(page: Page): Promise<void> {
  return page.call(forgetHere)
}

/** Runs in the page. */
function forgetHere(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kasane')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const forget = () => {
        const transaction = opening.result.transaction('sessions', 'readwrite', { durability: 'strict' })
        const sessions = transaction.objectStore('sessions')
        const counting = sessions.count()
        counting.onsuccess = () => counting.result > 0 && sessions.clear()
        transaction.oncomplete = () => (counting.result > 0 ? resolve() : setTimeout(forget, 20))
        transaction.onabort = () => reject(transaction.error)
      }
      forget()
    }
  })
}

import type { BrowserContext, Page } from '@playwright/test'
import { type InterfaceLang, type Locale, loadFirst, loadLater } from '#locales'

// A language that marks its sentences: whatever stands on the screen without the marks was not translated.

const OPEN = '⟦'
const CLOSE = '⟧'

type Sentences = { readonly [key: string]: string | Sentences }

/** The same sentences with marks around each. Placeholders and tags stay what they are. */
export function mark<Marked extends object>(sentences: Marked): Marked {
  const entries = Object.entries(sentences as Sentences).map(([key, value]) => [
    key,
    typeof value === 'string' ? `${OPEN}${value}${CLOSE}` : mark(value),
  ])
  return Object.fromEntries(entries) as Marked
}

/** Hands the built app marked sentences in place of its own; returns them. For a browser: Electron's pages are not on a network. */
export async function speakPseudo(context: BrowserContext, lang: InterfaceLang): Promise<Locale> {
  const chunks = { first: mark(await loadFirst(lang)), later: mark(await loadLater(lang)) }
  await context.addInitScript(markDates, [OPEN, CLOSE] as const)
  await context.route(/\/assets\/(first|later)-[^/]*\.js$/, async (route) => {
    const name = /\/(first|later)-[^/]*$/.exec(route.request().url())?.[1] as keyof typeof chunks
    await route.fulfill({
      contentType: 'text/javascript',
      body: `export const ${name} = ${JSON.stringify(chunks[name])}`,
    })
  })
  return { ...chunks.first, ...chunks.later }
}

/** What the engine writes for us in the language it is told (dates, "3 days ago") is marked as well. Runs in the page. */
function markDates([open, close]: readonly [string, string]): void {
  const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format') as {
    get(): (date?: Date | number) => string
  }
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    get() {
      const format = get.call(this)
      return (date?: Date | number) => `${open}${format(date)}${close}`
    },
  })
  const { format } = Intl.RelativeTimeFormat.prototype
  Intl.RelativeTimeFormat.prototype.format = function (value: number, unit: Intl.RelativeTimeFormatUnit) {
    return `${open}${format.call(this, value, unit)}${close}`
  }
}

export interface Reading {
  /** What stands on the screen, or is its accessible name, without having been translated; with the element it is in. */
  readonly bare: readonly string[]
  /** How many texts were read. */
  readonly texts: number
}

/**
 * Reads every visible text and every accessible name of the page. What is in an element with a `lang` of its own is the
 * pack's or the learner's; of what is left nothing may be without marks but numbers, signs and the words allowed.
 *
 * @param allowed words that are the same in every language
 * @param phrases the pack's own, in names that can have no language of their own
 */
export function readScreen(
  page: Page,
  allowed: readonly string[],
  phrases: readonly string[] = [],
): Promise<Reading> {
  return page.evaluate(
    ([open, close, allowed, phrases]) => {
      const NAMES = [
        'aria-label',
        'aria-valuetext',
        'aria-description',
        'aria-roledescription',
        'title',
        'alt',
        'placeholder',
      ]
      const bare: string[] = []
      let texts = 0
      /** Takes out what stands between marks, whatever is nested in it, then what is allowed. */
      const judge = (text: string, where: Element): void => {
        if (text.trim() === '') return
        texts += 1
        if (phrases.includes(text.trim())) return
        let depth = 0
        let left = ''
        for (const letter of text) {
          if (letter === open) depth += 1
          else if (letter === close) depth -= 1
          else if (depth === 0) left += letter
          if (depth < 0) break
        }
        const words = left
          .split(/[\p{P}\p{S}\p{N}\s]+/u)
          .filter((word) => word !== '' && !allowed.includes(word))
        if (words.length > 0 || depth !== 0)
          bare.push(`${text.trim()} in <${where.localName} class="${where.className}">`)
      }
      const isForeign = (element: Element): boolean =>
        element.closest('[lang]') !== document.documentElement && element.closest('[lang]') !== null
      const blockOf = (element: Element): Element => {
        const inline = getComputedStyle(element).display.startsWith('inline')
        return inline && element.parentElement ? blockOf(element.parentElement) : element
      }
      const blocks = new Map<Element, string>()
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (!element || isForeign(element) || !element.checkVisibility()) continue
        if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName)) continue
        const block = blockOf(element)
        blocks.set(block, (blocks.get(block) ?? '') + node.textContent)
      }
      for (const [block, text] of blocks) judge(text, block)
      for (const element of document.querySelectorAll(NAMES.map((name) => `[${name}]`).join())) {
        if (isForeign(element)) continue
        for (const name of NAMES) judge(element.getAttribute(name) ?? '', element)
      }
      judge(document.title, document.head)
      return { bare, texts }
    },
    [OPEN, CLOSE, allowed, phrases] as const,
  )
}

import type { Page } from '@playwright/test'

/**
 * Measures what a learner sees at once as trouble: a page wider than its window, controls that lie on one another, a
 * control or its words cut off at the side.
 *
 * @returns a line for each, naming the elements
 */
export function measureLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
      )
      found.push(
        `the page is ${root.scrollWidth} wide in ${root.clientWidth}: ${wide.slice(0, 3).map(nameOf).join(', ')}`,
      )
    }
    const dialog = document.querySelector('[role=dialog]')
    const controls = [
      ...(dialog ?? document).querySelectorAll<HTMLElement>(
        'button, a[href], input:not([type=hidden]), summary, textarea, [role=radio], label:has(input)',
      ),
    ].filter(isInSight)
    controls.forEach((one, index) => {
      for (const other of controls.slice(index + 1)) {
        if (one.contains(other) || other.contains(one) || layerOf(one) !== layerOf(other)) continue
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        // Borders may share a pixel.
        if (width > 1.5 && height > 1.5) found.push(`${nameOf(one)} lies on ${nameOf(other)}`)
      }
      if (
        one.scrollWidth > one.clientWidth + 1 &&
        getComputedStyle(one).overflowX !== 'visible' &&
        one.localName !== 'input'
      )
        found.push(`${nameOf(one)} cuts its words off`)
      const { left, right } = one.getBoundingClientRect()
      if ((left < -1 || right > root.clientWidth + 1) && !one.closest('[data-scrolls], table'))
        found.push(`${nameOf(one)} hangs over the side`)
    })
    return found

    /** Things that are fixed or stick lie over what scrolls beneath, and are meant to. */
    function layerOf(element: Element): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
      return null
    }
    /** Not what is only there for screen readers: a pixel, or clipped to nothing. */
    function isInSight(element: HTMLElement): boolean {
      const { width, height } = element.getBoundingClientRect()
      if (
        width < 4 ||
        height < 4 ||
        !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
      )
        return false
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clip, clipPath, position } = getComputedStyle(at)
        if (position === 'absolute' && (clip !== 'auto' || clipPath === 'inset(50%)')) return false
      }
      return true
    }
    function nameOf(element: Element): string {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return `<${element.localName}> “${words.trim().slice(0, 30)}”`
    }
  })
}

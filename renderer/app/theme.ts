import type { Preferences } from '#storage'

/** The pairs of 襲の色目 that ui/tokens.css has colours for. */
export const ACCENTS = ['kikyo', 'matsu', 'yamabuki', 'kobai'] as const

/** Puts theme, colours and text size on the page and keeps the theme in step with the system; returns what stops that. */
export function applyTheme(look: Pick<Preferences, 'theme' | 'accent' | 'textSize'>): () => void {
  const { theme, accent, textSize } = look
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  const { dataset } = document.documentElement
  const apply = (): void => {
    const isDark = theme === 'dark' || (theme === 'system' && systemDark.matches)
    dataset.theme = isDark ? 'dark' : 'light'
    dataset.accent = accent
    dataset.textSize = textSize
  }
  apply()
  systemDark.addEventListener('change', apply)
  return () => systemDark.removeEventListener('change', apply)
}

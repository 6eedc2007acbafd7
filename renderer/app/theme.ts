import type { Preferences } from '#storage'

/** The pairs of 襲の色目 that ui/tokens.css has colours for. */
export const ACCENTS = ['kikyo', 'matsu', 'yamabuki', 'kobai'] as const

/** Puts the theme on the page and keeps it in step with the system; returns what stops that. */
export function applyTheme({ theme, accent }: Pick<Preferences, 'theme' | 'accent'>): () => void {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  const { dataset } = document.documentElement
  const apply = (): void => {
    const isDark = theme === 'dark' || (theme === 'system' && systemDark.matches)
    dataset.theme = isDark ? 'dark' : 'light'
    dataset.accent = accent
  }
  apply()
  systemDark.addEventListener('change', apply)
  return () => systemDark.removeEventListener('change', apply)
}

import type { Page } from '@playwright/test'
import type { Locale } from '#locales'

/** One picture of the README: how to get there from the one before, by the words on the screen. */
export interface PicturedScreen {
  /** Last part of the file's name. */
  readonly name: string
  readonly reach: (page: Page, words: Locale) => Promise<void>
}

/** In this order, from the first start on. */
export const screens: readonly PicturedScreen[] = [
  { name: 'welcome', reach: async () => {} },
  {
    name: 'question',
    reach: async (page, { welcome }) => {
      await page.getByRole('button', { name: stem(welcome.begin_other) }).click()
      await page.getByRole('main').getByRole('heading').first().waitFor()
    },
  },
  {
    name: 'verdict',
    reach: async (page, { practice }) => {
      await page.getByRole('button', { name: practice.dontKnow }).click()
      await page.getByText(practice.explanation, { exact: true }).waitFor()
    },
  },
  {
    name: 'today',
    reach: async (page, { practice, today }) => {
      await page.getByRole('button', { name: practice.leave }).click()
      await page.getByRole('heading', { name: today.topics.title }).waitFor()
    },
  },
  {
    name: 'settings',
    reach: async (page, { app, settings }) => {
      await page.getByRole('link', { name: app.nav.settings }).click()
      await page.getByRole('heading', { name: settings.title }).waitFor()
    },
  },
]

/** A sentence up to its first placeholder, or after it where it begins with one. */
function stem(sentence: string): string {
  const [before, after] = sentence.split(/\{\{\w+\}\}/)
  return before?.trim() || (after?.trim() ?? '')
}

import { Menu } from 'electron'
import type { InterfaceLanguage } from './bridge.ts'
import { type MenuActions, menuTemplate } from './menuTemplate.ts'

/** Puts up the usual menu in the given language; called again when the language changes. */
export function setMenu(
  language: InterfaceLanguage,
  actions: MenuActions,
  options: { readonly withDevTools: boolean },
): void {
  const template = menuTemplate(language, actions, { isMac: process.platform === 'darwin', ...options })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

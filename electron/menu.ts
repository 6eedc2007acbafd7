import { Menu, type MenuItemConstructorOptions, shell } from 'electron'
import type { InterfaceLanguage } from './bridge.ts'
import { linkAddresses } from './handlers.ts'
import { words } from './words.ts'

/** Puts up the usual menu in the given language; called again when the language changes. */
export function setMenu(language: InterfaceLanguage, options: { readonly withDevTools: boolean }): void {
  const w = words[language]
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'

  const application: MenuItemConstructorOptions = {
    label: 'Kasane',
    submenu: [
      { role: 'about', label: w.about },
      line,
      { role: 'hide', label: w.hide },
      { role: 'hideOthers', label: w.hideOthers },
      { role: 'unhide', label: w.showAll },
      line,
      { role: 'quit', label: w.quit },
    ],
  }
  const file: MenuItemConstructorOptions = {
    label: w.file,
    submenu: [isMac ? { role: 'close', label: w.close } : { role: 'quit', label: w.quit }],
  }
  const edit: MenuItemConstructorOptions = {
    label: w.edit,
    submenu: [
      { role: 'undo', label: w.undo },
      { role: 'redo', label: w.redo },
      line,
      { role: 'cut', label: w.cut },
      { role: 'copy', label: w.copy },
      { role: 'paste', label: w.paste },
      { role: 'selectAll', label: w.selectAll },
    ],
  }
  const forDevelopers: MenuItemConstructorOptions[] = [
    { role: 'reload', label: w.reload },
    { role: 'toggleDevTools', label: w.devTools },
    line,
  ]
  const view: MenuItemConstructorOptions = {
    label: w.view,
    submenu: [
      ...(options.withDevTools ? forDevelopers : []),
      { role: 'resetZoom', label: w.actualSize },
      { role: 'zoomIn', label: w.zoomIn },
      // The plus key without Shift, where plus needs one.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut', label: w.zoomOut },
      line,
      { role: 'togglefullscreen', label: w.fullScreen },
    ],
  }
  const window: MenuItemConstructorOptions = {
    label: w.window,
    submenu: [
      { role: 'minimize', label: w.minimise },
      { role: 'close', label: w.close },
    ],
  }
  const help: MenuItemConstructorOptions = {
    label: w.help,
    role: 'help',
    submenu: [
      { label: w.sm2, click: () => shell.openExternal(linkAddresses.sm2) },
      ...(isMac ? [] : [line, { role: 'about', label: w.about } as const]),
    ],
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [application] : []), file, edit, view, window, help]),
  )
}

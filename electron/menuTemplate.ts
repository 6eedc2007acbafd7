import type { MenuItemConstructorOptions } from 'electron'
import type { Deed, InterfaceLanguage, Place } from './bridge.ts'
import { words } from './words.ts'

/** What the items do that are ours; all others have a role, and the system knows what to do. */
export interface MenuActions {
  readonly go: (place: Place) => void
  readonly run: (deed: Deed) => void
  readonly explainSm2: () => void
}

interface MenuOptions {
  readonly isMac: boolean
  readonly withDevTools: boolean
}

const line: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The menu of the application as the system expects it, in a language of the interface. Every key of ours needs Control or
 * Command: single letters, digits and those with Alt belong to the session.
 */
export function menuTemplate(
  language: InterfaceLanguage,
  actions: MenuActions,
  { isMac, withDevTools }: MenuOptions,
): MenuItemConstructorOptions[] {
  const w = words[language]
  const { go, run } = actions
  const settings: MenuItemConstructorOptions = {
    label: w.settings,
    accelerator: 'CommandOrControl+,',
    click: () => go('settings'),
  }
  const application: MenuItemConstructorOptions = {
    label: 'Kasane',
    submenu: [
      { role: 'about', label: w.about },
      line,
      settings,
      line,
      { role: 'services', label: w.services },
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
    submenu: [
      { label: w.addPack, accelerator: 'CommandOrControl+O', click: () => run('add-pack') },
      line,
      { label: w.export, click: () => run('export') },
      { label: w.import, click: () => run('import') },
      { label: w.backUp, accelerator: 'CommandOrControl+S', click: () => run('back-up') },
      line,
      ...(isMac
        ? [{ role: 'close', label: w.close } as const]
        : [settings, line, { role: 'quit', label: w.quit } as const]),
    ],
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
      ...(withDevTools ? forDevelopers : []),
      { role: 'resetZoom', label: w.actualSize },
      { role: 'zoomIn', label: w.zoomIn },
      // The plus key without Shift, where plus needs one.
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut', label: w.zoomOut },
      line,
      { role: 'togglefullscreen', label: w.fullScreen },
    ],
  }
  const places = ['today', 'practice', 'chosen', 'exams', 'plan', 'library'] as const
  const goTo: MenuItemConstructorOptions = {
    label: w.go,
    submenu: places.map((place, index) => ({
      label: w[place],
      accelerator: `CommandOrControl+${index + 1}`,
      click: () => go(place),
    })),
  }
  const window: MenuItemConstructorOptions = {
    label: w.window,
    role: 'window',
    submenu: [
      { role: 'minimize', label: w.minimise },
      ...(isMac
        ? [{ role: 'zoom', label: w.zoom } as const, line, { role: 'front', label: w.toFront } as const]
        : [{ role: 'close', label: w.close } as const]),
    ],
  }
  const help: MenuItemConstructorOptions = {
    label: w.help,
    role: 'help',
    submenu: [
      { label: w.kasaneHelp, click: () => go('help') },
      { label: w.sm2, click: actions.explainSm2 },
      ...(isMac ? [] : [line, { role: 'about', label: w.about } as const]),
    ],
  }
  return [...(isMac ? [application] : []), file, edit, view, goTo, window, help]
}

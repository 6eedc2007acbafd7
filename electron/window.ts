import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { ShellState } from './shellState.ts'
import { type Bounds, isReachable, minimumSize, placeWindow } from './windowBounds.ts'

/** A window that has painted nothing by then is shown as it is: better late than invisible. */
const showAtLatestMs = 4000

/** What the window is filled with until the page has painted: the page's own --desk (ui/tokens.css). */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#15151d' : '#efeff8'
}

/** Opens the one window. It stays hidden until its first paint; `shown` runs right after. */
export function openWindow(state: ShellState, shown: () => void): BrowserWindow {
  const window = new BrowserWindow({
    ...placeWindow(state.bounds, workAreas()),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Kasane',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  let isShown = false
  const show = () => {
    if (isShown || window.isDestroyed()) return
    isShown = true
    clearTimeout(latest)
    if (state.isMaximized) window.maximize()
    window.show()
    shown()
  }
  const latest = setTimeout(show, showAtLatestMs)
  window.once('ready-to-show', show)
  return window
}

/** Brings the window back where the display that it was on has gone away, or another resolution left it outside. */
export function holdOnDisplays(window: () => BrowserWindow | undefined): void {
  const look = () => {
    const open = window()
    if (!open || isReachable(open.getBounds(), workAreas())) return
    const { width, height } = placeWindow(open.getBounds(), workAreas())
    open.setSize(width, height)
    open.center()
  }
  screen.on('display-removed', look)
  screen.on('display-metrics-changed', look)
}

/** The primary one first. */
function workAreas(): Bounds[] {
  return [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
}

/** Where the window is now, for the next start: its size when not maximised, and whether it is. */
export function boundsToKeep(window: BrowserWindow): Pick<ShellState, 'bounds' | 'isMaximized'> {
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
}

import type { AppInfo, Bridge, Reply } from '../../electron/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script; in a plain browser there is none. */
    readonly kasane?: Bridge
  }
}

/** In a browser the tab itself is all there is: nothing to tell a menu or a window frame. */
const browser: Bridge = {
  appInfo: async () => ({ ok: true, value: browserInfo }),
  setInterfaceLanguage: async () => done,
  setTheme: async () => done,
  openExternal: async () => done,
}

const done: Reply<null> = { ok: true, value: null }
const browserInfo: AppInfo = {
  version: __APP_VERSION__,
  electron: '',
  chromium: /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '',
  node: '',
  platform: '',
  isPackaged: false,
}

/** The shell around the window, or its stand-in where the app runs in a browser. */
export const desktop: Bridge = window.kasane ?? browser

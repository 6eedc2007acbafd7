import type { AppInfo, Bridge, Reply } from '../../electron/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script; in a plain browser there is none. */
    readonly kasane?: Bridge
  }
}

const done: Reply<null> = { ok: true, value: null }

/** In a browser the tab is all there is: no menu and no window frame to tell anything, and links open by themselves. */
const browser: Bridge = {
  appInfo: async () => ({ ok: true, value: browserInfo() }),
  setInterfaceLanguage: async () => done,
  setTheme: async () => done,
  openExternal: async () => done,
}

function browserInfo(): AppInfo {
  return {
    version: __APP_VERSION__,
    electron: '',
    chromium: /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '',
    node: '',
    platform: navigator.platform,
    isPackaged: false,
  }
}

/** The shell around the window, or its stand-in where the app runs in a browser. */
export const desktop: Bridge = globalThis.window?.kasane ?? browser

/** Waits for a call that only a bug can make fail, and throws where it did. */
export async function expectReply<Value>(reply: Promise<Reply<Value>>): Promise<Value> {
  const answer = await reply
  if (!answer.ok) throw new Error(`the shell refused a call: ${answer.problem}`)
  return answer.value
}

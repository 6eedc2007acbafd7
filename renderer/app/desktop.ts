import type { AppInfo, Bridge, KeepingCalls, Reply, ShellCalls } from '../../electron/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script; in a plain browser there is none. */
    readonly kasane?: Bridge
  }
}

const done: Reply<null> = { ok: true, value: null }

/** Read when it is asked for: what stands on this module also runs where there is no window. */
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

type PageShell = ShellCalls & Pick<Bridge, 'onArrival'>

/** In a browser the tab is all there is: no menu and no window frame to tell anything. */
const browser: PageShell = {
  appInfo: async () => ({ ok: true, value: browserInfo() }),
  setInterfaceLanguage: async () => done,
  setTheme: async () => done,
  takeArrival: async () => ({ ok: true, value: null }),
  setReminder: async () => done,
  remind: async () => done,
  // The browser's own dialog can print into a file as well.
  printToFile: async () => {
    window.print()
    return { ok: true, value: true }
  },
  onArrival: () => {},
}

/** The shell around the window, or its stand-in where the app runs in a browser. */
export const desktop: PageShell = globalThis.window?.kasane ?? browser

/** Journal and backups; null in a browser, which has neither: there the learner exports. */
export const keeping: (KeepingCalls & Pick<Bridge, 'onClosing'>) | null = globalThis.window?.kasane ?? null

/** The same where there can be no doubt. @throws in a browser */
export function shell(): KeepingCalls {
  if (!keeping) throw new Error('a browser keeps neither journal nor backups')
  return keeping
}

/** Waits for a call that only a bug can make fail, and throws where it did. */
export async function expectReply<Value>(reply: Promise<Reply<Value>>): Promise<Value> {
  const answer = await reply
  if (!answer.ok) throw new Error(`the shell refused a call: ${answer.problem}`)
  return answer.value
}

const ourFaults: readonly string[] = ['sender-refused', 'payload-refused', 'payload-too-large']

/** Waits for a call that the disk can make fail: its problem comes back. A call that the shell did not let in throws. */
export async function awaitDisk<Value, Problem extends string>(
  reply: Promise<Reply<Value, Problem>>,
): Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }> {
  const answer = await reply
  if (answer.ok) return answer
  if (ourFaults.includes(answer.problem)) throw new Error(`the shell refused a call: ${answer.problem}`)
  return { ok: false, problem: answer.problem as Problem }
}

import { app, type IpcMainInvokeEvent, ipcMain, shell, type WebContents } from 'electron'
import { type GenericSchema, type InferOutput, picklist, undefined_ } from 'valibot'
import { isFrom, type Origin } from './assets.ts'
import {
  type AppInfo,
  type Bridge,
  channels,
  type InterfaceLanguage,
  type Link,
  type Theme,
} from './bridge.ts'
import { admit } from './gate.ts'

/** The only addresses the app ever hands to a browser. */
export const linkAddresses: Readonly<Record<Link, string>> = {
  sm2: 'https://super-memory.com/english/ol/sm2.htm',
}

/** Who may call, and what the calls do to the shell. */
export interface Shell {
  readonly origin: Origin
  /** The contents of the one window, while there is one. */
  readonly contents: () => WebContents | undefined
  readonly setInterfaceLanguage: (language: InterfaceLanguage) => void
  readonly setTheme: (theme: Theme) => void
}

/**
 * Answers the Bridge. Every call goes through one gate (gate.ts): sender, size, schema. What the learner can meet
 * comes back as a problem; a bug in a handler throws and reaches the caller as a rejected promise.
 */
export function answerBridge({ origin, contents, setInterfaceLanguage, setTheme }: Shell): void {
  handle('appInfo', undefined_(), appInfo)
  handle('setInterfaceLanguage', picklist(['ja', 'en']), (language) => {
    setInterfaceLanguage(language)
    return null
  })
  handle('setTheme', picklist(['light', 'dark', 'system']), (theme) => {
    setTheme(theme)
    return null
  })
  handle('openExternal', picklist(Object.keys(linkAddresses) as Link[]), async (link) => {
    await shell.openExternal(linkAddresses[link])
    return null
  })

  function isOurs({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    return sender === contents() && senderFrame === sender.mainFrame && isFrom(origin, sender.mainFrame.url)
  }

  function handle<Call extends keyof Bridge, Schema extends GenericSchema>(
    call: Call,
    takes: Schema,
    run: (payload: InferOutput<Schema>) => Answer<Call> | Promise<Answer<Call>>,
  ): void {
    ipcMain.handle(channels[call], async (event, ...payload) => {
      const admitted = admit({ isOurs: isOurs(event), payload }, takes)
      return admitted.ok ? { ok: true, value: await run(admitted.value) } : admitted
    })
  }
}

/** What a call answers with when all is well. */
type Answer<Call extends keyof Bridge> = Extract<Awaited<ReturnType<Bridge[Call]>>, { ok: true }>['value']

function appInfo(): AppInfo {
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    platform: process.platform,
    isPackaged: app.isPackaged,
  }
}

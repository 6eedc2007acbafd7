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
  handle('appInfo', undefined_(), () => ({ ok: true, value: appInfo() }))
  handle('setInterfaceLanguage', picklist(['ja', 'en']), (language) => {
    setInterfaceLanguage(language)
    return done
  })
  handle('setTheme', picklist(['light', 'dark', 'system']), (theme) => {
    setTheme(theme)
    return done
  })
  handle('openExternal', picklist(Object.keys(linkAddresses) as Link[]), async (link) => {
    await shell.openExternal(linkAddresses[link])
    return done
  })

  function handle<Call extends keyof Bridge, Schema extends GenericSchema>(
    call: Call,
    takes: Schema,
    run: (payload: InferOutput<Schema>) => Answer<Call> | Promise<Answer<Call>>,
  ): void {
    ipcMain.handle(channels[call], (event, ...payload) => {
      const admitted = admit({ isOurs: isOurs(event), payload }, takes)
      return admitted.ok ? run(admitted.value) : admitted
    })
  }

  function isOurs({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    return sender === contents() && senderFrame === sender.mainFrame && isFrom(origin, sender.mainFrame.url)
  }
}

type Answer<Call extends keyof Bridge> = Awaited<ReturnType<Bridge[Call]>>

const done = { ok: true, value: null } as const

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

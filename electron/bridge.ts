/**
 * The one contract between the shell and the window. The window finds it as `window.kasane`; in a plain
 * browser there is none. Types and channel names only: this file imports nothing, so both sides can.
 */
export interface Bridge {
  /** What runs here. Never fails for a legitimate caller. */
  appInfo(): Promise<Reply<AppInfo>>
  /** Tells the shell which language the interface has, so that menu and dialogs follow. Kept for the next start. */
  setInterfaceLanguage(language: InterfaceLanguage): Promise<Reply<null>>
  /** Sets the theme of window frame, menus and form controls. Kept, so the next start does not flash. */
  setTheme(theme: Theme): Promise<Reply<null>>
  /** Opens one of the known pages in the learner's browser. */
  openExternal(link: Link): Promise<Reply<null>>
}

export type InterfaceLanguage = 'ja' | 'en'
export type Theme = 'light' | 'dark' | 'system'

/** Pages the app may open in the browser. The renderer names one, the shell alone knows its address. */
export type Link = 'sm2'

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly platform: string
  readonly isPackaged: boolean
}

/** What can go wrong on the way to the shell, whatever was asked. */
export type BridgeProblem =
  /** The caller is not the app's own page in its own window. */
  | 'sender-refused'
  /** The payload is not what this call takes. */
  | 'payload-refused'
  /** The payload is larger than the call allows. */
  | 'payload-too-large'

export type Reply<Value, Problem extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem | BridgeProblem }

/** The channel of each call. */
export const channels = {
  appInfo: 'kasane:app-info',
  setInterfaceLanguage: 'kasane:set-interface-language',
  setTheme: 'kasane:set-theme',
  openExternal: 'kasane:open-external',
} as const satisfies Record<keyof Bridge, `kasane:${string}`>

import { app, type IpcMainInvokeEvent, ipcMain, shell, type WebContents } from 'electron'
import {
  boolean,
  type GenericSchema,
  type InferOutput,
  integer,
  maxValue,
  minValue,
  number,
  picklist,
  pipe,
  undefined_,
} from 'valibot'
import { isFrom, type Origin } from './assets.ts'
import {
  type AppInfo,
  type Arrival,
  type Bridge,
  channels,
  type InterfaceLanguage,
  type JournalEntry,
  type Link,
  type Theme,
} from './bridge.ts'
import { admit } from './gate.ts'
import type { Keeping } from './keeping.ts'
import { keepingSchemas } from './keepingSchemas.ts'

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
  readonly takeArrival: () => Arrival | null
  readonly setReminder: (isOn: boolean) => void
  readonly remind: (questions: number) => void
  /** Opened while the window loads. */
  readonly keeping: Promise<Keeping>
  readonly discardDatabase: Bridge['discardDatabase']
  readonly chooseBackupFolder: Bridge['chooseBackupFolder']
  readonly letClose: () => void
}

/** Room for the text of a pack that a learner brings, and for a piece of a backup. */
const maxBytes = 64 * 1024 * 1024

/**
 * Answers the Bridge. Every call goes through one gate (gate.ts): sender, size, schema. What the learner can meet
 * comes back as a problem; a bug in a handler throws and reaches the caller as a rejected promise.
 */
export function answerBridge(shellOfPage: Shell): void {
  const { origin, contents, setInterfaceLanguage, setTheme, setReminder, remind, keeping } = shellOfPage
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
  handle('takeArrival', undefined_(), () => ({ ok: true, value: shellOfPage.takeArrival() }))
  handle('setReminder', boolean(), (isOn) => {
    setReminder(isOn)
    return done
  })
  handle('remind', pipe(number(), integer(), minValue(1), maxValue(1_000_000)), (questions) => {
    remind(questions)
    return done
  })

  const takes = keepingSchemas
  handle('survey', undefined_(), async () => ({ ok: true, value: await (await keeping).survey() }))
  handle('adoptDatabase', takes.adoptDatabase, async (mark) => (await keeping).adoptDatabase(mark))
  handle(
    'appendJournal',
    takes.appendJournal,
    async (entry) => (await keeping).journal.append(entry as JournalEntry),
    maxBytes,
  )
  handle('withdrawJournal', takes.line, async (line) => (await keeping).journal.withdraw(line))
  handle('readJournal', takes.line, async (after) => ({
    ok: true,
    value: await (await keeping).journal.read(after),
  }))
  handle('listBackups', undefined_(), async () => (await keeping).backups.list())
  handle('beginBackup', takes.reason, async (reason) => (await keeping).backups.begin(reason))
  handle(
    'writeBackup',
    takes.writeBackup,
    async ({ id, text }) => (await keeping).backups.write(id, text),
    maxBytes,
  )
  handle('finishBackup', takes.backupId, async (id) => (await keeping).finishBackup(id))
  handle('failBackup', takes.problem, async (problem) => {
    // Where even this cannot be written it is kept in memory, and the page shows it.
    await (await keeping).failBackup(problem)
    return done
  })
  handle('readBackup', takes.readBackup, async ({ id, offset }) => (await keeping).backups.read(id, offset))
  handle('discardDatabase', undefined_(), shellOfPage.discardDatabase)
  handle('chooseBackupFolder', undefined_(), shellOfPage.chooseBackupFolder)
  handle('letClose', undefined_(), () => {
    shellOfPage.letClose()
    return done
  })

  function handle<Call extends keyof typeof channels, Schema extends GenericSchema>(
    call: Call,
    takes: Schema,
    run: (payload: InferOutput<Schema>) => Answer<Call> | Promise<Answer<Call>>,
    atMostBytes?: number,
  ): void {
    ipcMain.handle(channels[call], (event, ...payload) => {
      const admitted = admit({ isOurs: isOurs(event), payload }, takes, atMostBytes)
      return admitted.ok ? run(admitted.value) : admitted
    })
  }

  function isOurs({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    return sender === contents() && senderFrame === sender.mainFrame && isFrom(origin, sender.mainFrame.url)
  }
}

type Answer<Call extends keyof typeof channels> = Awaited<ReturnType<Bridge[Call]>>

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

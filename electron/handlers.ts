import { app, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
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
  type KeepingCalls,
  type KeepingProblem,
  type Reply,
  type Theme,
} from './bridge.ts'
import { Exporting } from './exporting.ts'
import { admit } from './gate.ts'
import type { Keeping } from './keeping.ts'
import { keepingSchemas } from './keepingSchemas.ts'
import { printName } from './printing.ts'

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
  readonly printToFile: Bridge['printToFile']
  /** Where it could not be opened it is tried again by each call. */
  readonly keeping: () => Promise<Reply<Keeping, KeepingProblem>>
  readonly discardDatabase: Bridge['discardDatabase']
  /** null: the learner chose none. */
  readonly chooseExportFile: (name: string) => Promise<string | null>
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
  handle('takeArrival', undefined_(), () => ({ ok: true, value: shellOfPage.takeArrival() }))
  handle('setReminder', boolean(), (isOn) => {
    setReminder(isOn)
    return done
  })
  handle('remind', pipe(number(), integer(), minValue(1), maxValue(1_000_000)), (questions) => {
    remind(questions)
    return done
  })

  handle('printToFile', printName, shellOfPage.printToFile)

  const takes = keepingSchemas
  const exports = new Exporting()
  keep('survey', undefined_(), (kept) => kept.survey())
  keep('adoptDatabase', takes.adoptDatabase, (kept, mark) => kept.adoptDatabase(mark))
  keep('takeOverDatabase', undefined_(), (kept) => kept.takeOverDatabase())
  keep(
    'appendJournal',
    takes.appendJournal,
    ({ journal }, entry) => journal.append(entry as JournalEntry),
    maxBytes,
  )
  keep('withdrawJournal', takes.line, ({ journal }, line) => journal.withdraw(line))
  keep('readJournal', takes.line, async ({ journal }, after) => ({
    ok: true,
    value: await journal.read(after),
  }))
  keep('listBackups', undefined_(), ({ backups }) => backups.list())
  keep('beginBackup', takes.reason, ({ backups }, reason) => backups.begin(reason))
  keep('writeBackup', takes.writeBackup, ({ backups }, { id, bytes }) => backups.write(id, bytes), maxBytes)
  keep('finishBackup', takes.finishBackup, (kept, { id, counts }) => kept.finishBackup(id, counts))
  keep('failBackup', takes.problem, async (kept, problem) => {
    // Where even this cannot be written it is kept in memory, and the page shows it.
    await kept.failBackup(problem)
    return done
  })
  keep('readBackup', takes.readBackup, ({ backups }, { id, offset }) => backups.read(id, offset))
  handle('discardDatabase', undefined_(), shellOfPage.discardDatabase)
  handle('beginExport', takes.exportName, async (name) => {
    const path = await shellOfPage.chooseExportFile(name)
    if (path === null) return { ok: true, value: false }
    const begun = await exports.begin(path)
    return begun.ok ? { ok: true, value: true } : begun
  })
  handle('writeExport', takes.bytes, (bytes) => exports.write(bytes), maxBytes)
  handle('finishExport', takes.counts, (counts) => exports.finish(counts))
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

  /** The same for calls that need journal, backups or sentinel: where those cannot be read, the call says so. */
  function keep<Call extends keyof KeepingCalls, Schema extends GenericSchema>(
    call: Call,
    takes: Schema,
    run: (kept: Keeping, payload: InferOutput<Schema>) => Promise<Answer<Call>>,
    atMostBytes?: number,
  ): void {
    const runKept = async (payload: InferOutput<Schema>): Promise<Answer<Call>> => {
      const opened = await keeping()
      return opened.ok ? run(opened.value, payload) : (opened as Answer<Call>)
    }
    handle(call, takes, runKept, atMostBytes)
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

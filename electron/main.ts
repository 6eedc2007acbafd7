import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter, Menu, nativeTheme, session, shell } from 'electron'
import { arriveByFile, arriveByLink, linkScheme, type Opened, openedBy } from './arrivals.ts'
import { appOrigin, type Origin } from './assets.ts'
import {
  arrivalChannel,
  closingChannel,
  type InterfaceLanguage,
  type KeepingProblem,
  type Reply,
} from './bridge.ts'
import { fromDisk, onDisk, problemOf, tryToWrite, untilDone } from './durable.ts'
import { cutTornLogs } from './engineLog.ts'
import { cutNetwork, fenceContents, fenceSession, holdPage } from './fences.ts'
import { answerBridge } from './handlers.ts'
import { Inbox } from './inbox.ts'
import { Keeping } from './keeping.ts'
import { setMenu } from './menu.ts'
import { printTo } from './printing.ts'
import { productName, profileFolder } from './profile.ts'
import { registerScheme, serveApp } from './protocol.ts'
import { Reminder } from './reminder.ts'
import { readShellState, type ShellState, writeShellState } from './shellState.ts'
import { makeThrowAwayProfile, runSmokeTest, smokeTestSwitch } from './smokeTest.ts'
import { backgroundColor, boundsToKeep, holdOnDisplays, openWindow } from './window.ts'
import { words } from './words.ts'

// The order of start-up: what must precede `ready`, then what the first paint needs, then the rest.

const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const origin: Origin = devServer === undefined ? appOrigin : new URL(devServer)
const startPage = devServer === undefined ? 'app://kasane/index.html' : new URL(devServer).href

/** The only address that the app ever hands to a browser. */
const sm2Page = 'https://super-memory.com/english/ol/sm2.htm'

const isSmokeTest = app.commandLine.hasSwitch(smokeTestSwitch)

// A forgotten rejection is a bug; it ends in the same dialog as any other.
process.on('unhandledRejection', (reason) => {
  throw reason
})

// Takes back a --no-sandbox, without which Chromium won't start as root in a container.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerScheme()
if (devServer === undefined) cutNetwork()
Menu.setApplicationMenu(null)
app.setName(productName)
// The name under which Windows shows notifications, as electron-builder.yml has it; elsewhere it does nothing.
app.setAppUserModelId('io.github.kasane')
app.setPath(
  'userData',
  profileFolder(
    app.getPath('appData'),
    isSmokeTest ? makeThrowAwayProfile() : app.commandLine.getSwitchValue('user-data-dir'),
    devServer !== undefined,
  ),
)

if (lockProfile() === 'taken') app.exit()
else start()

/**
 * The lock lives in the profile: whoever holds it is the only one to open the database. Where it can't be made because
 * nothing can be written there, a window says so, and opens none until it can.
 */
function lockProfile(): Reply<null, KeepingProblem> | 'taken' {
  if (app.requestSingleInstanceLock()) return { ok: true, value: null }
  const written = tryToWrite(app.getPath('userData'))
  return written.ok ? 'taken' : written
}

function start(): void {
  const stateFile = join(app.getPath('userData'), 'shell.json')
  let state = readShellState(stateFile)
  let window: BrowserWindow | undefined
  const engine = { electron: process.versions.electron, chromium: process.versions.chrome }
  let kept: Keeping | undefined
  const keeping = untilDone(async (): Promise<Reply<Keeping, KeepingProblem>> => {
    const locked = lockProfile()
    if (locked === 'taken') app.exit()
    else if (!locked.ok) return locked
    const profile = app.getPath('userData')
    await cutTornLogs(profile)
    const opened = await fromDisk(() => Keeping.open(profile, state.backupFolder, Date.now, engine))
    if (opened.ok) kept = opened.value
    return opened
  })
  // Opened while the window loads.
  void keeping()

  app.on('web-contents-created', (_event, contents) => fenceContents(contents, startPage))
  const inbox = new Inbox(announceArrival)
  const reminder = new Reminder({ show: showWindow, quit: () => app.quit() })
  let isQuitting = false

  app.on('second-instance', (_event, argv, cwd) => {
    showWindow()
    receive(openedBy(argv.slice(1), cwd))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    receive([{ file }])
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    receive([{ link }])
  })
  // The installers of Mac and Linux name the link themselves (electron-builder.yml).
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient(linkScheme)
  app.on('activate', showWindow)
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => app.quit())
  receive(openedBy(process.argv.slice(1), process.cwd()))

  app.whenReady().then(() => {
    serveApp(join(__dirname, '../renderer'))
    fenceSession(session.defaultSession, origin)
    nativeTheme.themeSource = state.theme
    nativeTheme.on('updated', () => window?.setBackgroundColor(backgroundColor()))
    answerBridge({
      origin,
      contents: () => window?.webContents,
      setInterfaceLanguage: (language) => {
        keep({ language })
        putUpMenu()
        reminder.speak(language)
      },
      setTheme: (theme) => {
        keep({ theme })
        nativeTheme.themeSource = theme
      },
      takeArrival: () => inbox.take(),
      setReminder: (isOn) => reminder.set(isOn, language()),
      remind: (questions) => reminder.remind(questions, language()),
      keeping,
      discardDatabase,
      printToFile,
      chooseExportFile,
      chooseBackupFolder,
      letClose: () => window?.destroy(),
    })
    window = openWindow(state, putUpMenu)
    window.on('close', (event) => {
      if (window) keep(boundsToKeep(window))
      if (!reminder.isOn || isQuitting) return
      event.preventDefault()
      window?.hide()
    })
    // After the one above: a window that only hides is not closing.
    backUpBeforeClosing(window, () => kept?.hasUnkept ?? false)
    holdOnDisplays(() => window)
    holdPage(window.webContents, startPage)
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') offerReload()
    })
    const opened = window.loadURL(startPage)
    if (isSmokeTest) opened.then(() => window && runSmokeTest(window))
  })

  function keep(changes: Partial<ShellState>): void {
    const next = { ...state, ...changes }
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    try {
      writeShellState(stateFile, state)
    } catch (error) {
      // A size or a theme that a full disk does not take is no reason to stop.
      problemOf(error)
    }
  }

  async function discardDatabase(): Promise<Reply<null, KeepingProblem>> {
    const profile = app.getPath('userData')
    const kept = await onDisk(() =>
      cp(join(profile, 'IndexedDB'), join(profile, 'damaged', String(Date.now())), { recursive: true }),
    )
    if (!kept.ok) return kept
    await session.defaultSession.clearStorageData({
      origin: `${origin.protocol}//${origin.host}`,
      storages: ['indexdb'],
    })
    return { ok: true, value: null }
  }

  function chooseExportFile(name: string): Promise<string | null> {
    return chooseFile(name, { name: 'Kasane', extensions: ['jsonl'] })
  }

  async function chooseFile(name: string, filter: FileFilter): Promise<string | null> {
    if (!window) return null
    const defaultPath = join(app.getPath('downloads'), name)
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath, filters: [filter] })
    return canceled || !filePath ? null : filePath
  }

  async function printToFile(name: string): Promise<Reply<boolean, KeepingProblem>> {
    const path = await chooseFile(name, { name: 'PDF', extensions: ['pdf'] })
    if (path === null || !window) return { ok: true, value: false }
    const printed = await printTo(window.webContents, path)
    return printed.ok ? { ok: true, value: true } : printed
  }

  async function chooseBackupFolder(): Promise<Reply<string | null, KeepingProblem>> {
    if (!window) return { ok: true, value: null }
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory'],
    })
    const [backupFolder] = filePaths
    if (backupFolder === undefined) return { ok: true, value: null }
    const opened = await keeping()
    const moved = opened.ok ? await opened.value.moveTo(backupFolder) : opened
    if (!moved.ok) return moved
    keep({ backupFolder })
    return { ok: true, value: backupFolder }
  }

  function language(): InterfaceLanguage {
    return state.language ?? (app.getLocale().startsWith('ja') ? 'ja' : 'en')
  }

  function putUpMenu(): void {
    setMenu(
      language(),
      {
        go: (place) => inbox.put({ kind: 'place', place }),
        run: (kind) => inbox.put({ kind }),
        explainSm2: () => openPage(sm2Page),
      },
      { withDevTools: !app.isPackaged },
    )
  }

  function showWindow(): void {
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  }

  async function receive(opened: readonly Opened[]): Promise<void> {
    for (const one of opened) inbox.put('link' in one ? arriveByLink(one.link) : await arriveByFile(one.file))
  }

  function announceArrival(): void {
    const contents = window?.webContents
    if (!contents || contents.isCrashed()) return
    // A press in the menu is the learner's own, which a page has to know before it may ask for a file.
    contents.executeJavaScript('undefined', true).then(() => contents.send(arrivalChannel))
  }

  /** Where there is no browser to open it, the learner is told the address. */
  async function openPage(address: string): Promise<void> {
    const isOpened = await shell.openExternal(address).then(
      () => true,
      () => false, // each system says in its own words that it cannot
    )
    if (isOpened || !window) return
    await dialog.showMessageBox(window, { message: words[language()].noBrowser, detail: address })
  }

  async function offerReload(): Promise<void> {
    if (!window) return
    const w = words[language()]
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: w.crashed,
      detail: w.crashedDetail,
      buttons: [w.readAgain, w.quit],
      cancelId: 1,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  }
}

/** A backup at the end is worth a moment, not more: the journal has everything in any case. */
const closeAtLatestMs = 3000

/** Asks the page for a backup when the window is to close and something happened since the last one. */
function backUpBeforeClosing(window: BrowserWindow, hasUnkept: () => boolean): void {
  let isClosing = false
  window.on('close', (event) => {
    if (isClosing || event.defaultPrevented || !hasUnkept() || window.webContents.isCrashed()) return
    isClosing = true
    event.preventDefault()
    window.webContents.send(closingChannel)
    setTimeout(() => !window.isDestroyed() && window.destroy(), closeAtLatestMs)
  })
}

import { Menu, Notification, nativeImage, Tray } from 'electron'
import type { InterfaceLanguage } from './bridge.ts'
import colourful from './tray.png?inline'
import template from './trayTemplate.png?inline'
import { sayQuestions, words } from './words.ts'

/** What a press on the tray or on a notification does. */
interface ReminderActions {
  readonly show: () => void
  readonly quit: () => void
}

/** The tray, which is there while the learner wants to be reminded, and the notification. When and of what, the page says. */
export class Reminder {
  private tray: Tray | undefined
  /** Kept: a notification that is collected as garbage no longer hears a press. */
  private notification: Notification | undefined
  private readonly actions: ReminderActions

  constructor(actions: ReminderActions) {
    this.actions = actions
  }

  get isOn(): boolean {
    return this.tray !== undefined
  }

  set(isOn: boolean, language: InterfaceLanguage): void {
    if (isOn === this.isOn) return
    if (isOn) {
      this.tray = new Tray(trayIcon())
      this.tray.on('click', this.actions.show)
      this.speak(language)
    } else {
      this.tray?.destroy()
      this.tray = undefined
    }
  }

  /** Puts up the tray's menu; called again when the language changes. */
  speak(language: InterfaceLanguage): void {
    const w = words[language]
    this.tray?.setToolTip('Kasane')
    this.tray?.setContextMenu(
      Menu.buildFromTemplate([
        { label: w.openKasane, click: this.actions.show },
        { type: 'separator' },
        { label: w.quit, click: this.actions.quit },
      ]),
    )
  }

  remind(questions: number, language: InterfaceLanguage): void {
    this.notification?.close()
    this.notification = new Notification({ title: 'Kasane', body: sayQuestions(language, questions) })
    this.notification.on('click', this.actions.show)
    this.notification.show()
  }
}

/** A Mac wants a template, which it colours itself; elsewhere the icon has its own colours. */
function trayIcon() {
  if (process.platform !== 'darwin') return nativeImage.createFromDataURL(colourful)
  const icon = nativeImage.createEmpty()
  icon.addRepresentation({ scaleFactor: 2, dataURL: template })
  icon.setTemplateImage(true)
  return icon
}

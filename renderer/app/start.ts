import { openDatabase, type Problem, readPreferences } from '#storage'
import { desktop, expectReply } from './desktop.ts'
import { changeInterfaceLanguage, startI18n } from './i18n.ts'
import { interfaceLangOf, type Kasane } from './kasane.ts'
import { openShelf } from './packs.ts'
import { applyTheme } from './theme.ts'

export type Started =
  | { readonly ok: true; readonly kasane: Kasane }
  | { readonly ok: false; readonly problem: Problem }

/** Opens the data, speaks the learner's language, puts the packs on the shelf. What can go side by side does. */
export async function start(): Promise<Started> {
  const [opened] = await Promise.all([openDatabase(), startI18n(interfaceLangOf('system'))])
  if (!opened.ok) return { ok: false, problem: opened.problem }
  const { db } = opened
  const [preferences, shelf] = await Promise.all([readPreferences(db), openShelf(db)])
  applyTheme(preferences)()
  const lang = interfaceLangOf(preferences.interfaceLang)
  await changeInterfaceLanguage(lang)
  void expectReply(desktop.setInterfaceLanguage(lang))
  if (!shelf.ok) return { ok: false, problem: shelf.problem }
  return { ok: true, kasane: { db, shelf: shelf.value, preferences } }
}

import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { routes } from '#app'
import type { InterfaceLang, Locale } from '#locales'
import { packs } from '#packs'
import { formatsOf, openPack } from '#questions'
import type { Host } from '../e2e/host.ts'
import { putRow } from '../e2e/learner.ts'
import { writeOwnPack } from '../e2e/packs.ts'
import { newerEngine, olderEngine, readVersion1, replaceDatabase, writeEngine } from '../e2e/profile.ts'

// Every screen and every state of one that looks different, with the way to it by the words on the screen. What is
// listed here is pictured, looked at by axe, measured at several sizes and read for words without translation. A new
// screen is a line in a journey, or a journey of its own.

export interface Scene {
  readonly host: Host
  readonly words: Locale
  readonly lang: InterfaceLang
}

export interface PicturedScreen {
  /** Last part of the picture's name. */
  readonly name: string
  /** The route it stands at; null: it stands instead of the app. */
  readonly route: keyof typeof routes | null
  readonly reach: (scene: Scene) => Promise<unknown>
}

/** Screens that one learner comes by, in this order, from the first start on. */
export interface Journey {
  readonly name: string
  /** It needs the shell: a browser has no backups to come back from. */
  readonly isElectronOnly?: boolean
  /** What it provokes in the console. */
  readonly expectedErrors?: readonly RegExp[]
  readonly screens: readonly PicturedScreen[]
}

/** When the first day of every journey is. */
export const firstDay = '2026-04-06T09:00:00+09:00'
const nextDay = '2026-04-07T08:30:00+09:00'

/** The formats of questions. */
export const FORMATS = [
  'choice',
  'multiple',
  'trueFalse',
  'cloze',
  'typed',
  'matching',
  'sorting',
  'oddOneOut',
] as const satisfies readonly (keyof Locale['practice']['format'])[]
export type Format = (typeof FORMATS)[number]

export const journeys: readonly Journey[] = [
  {
    name: 'the first day',
    screens: [
      { name: 'welcome', route: 'welcome', reach: async () => {} },
      {
        name: 'question',
        route: 'practice',
        reach: async ({ host: { page }, words: { welcome } }) => {
          await button(page, stem(welcome.begin_other)).click()
          await page.getByRole('article').waitFor()
        },
      },
      { name: 'verdict-wrong', route: 'practice', reach: giveUp },
      {
        name: 'keys',
        route: 'practice',
        reach: async ({ host: { page }, words: { practice } }) => {
          await button(page, practice.keysButton).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'report',
        route: 'practice',
        reach: async ({ host: { page }, words: { practice } }) => {
          await closeDialog(page)
          await button(page, practice.report.short).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'note',
        route: 'practice',
        reach: async ({ host: { page }, words: { practice } }) => {
          await closeDialog(page)
          await button(page, practice.ownNote.short).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'pause',
        route: 'practice',
        reach: async ({ host: { page }, words: { practice } }) => {
          await closeDialog(page)
          await page.getByRole('button', { name: practice.more.title, exact: true }).click()
          await page.getByRole('menuitem', { name: practice.more.pause }).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'verdict-right',
        route: 'practice',
        reach: async (scene) => {
          await closeDialog(scene.host.page)
          await answerRightly(scene)
        },
      },
      { name: 'summary', route: 'practice', reach: finish },
      {
        name: 'today-done',
        route: 'today',
        reach: async ({ host: { page }, words: { practice, today } }) => {
          await button(page, practice.summary.back).click()
          await heading(page, today.done.title).waitFor()
        },
      },
      {
        name: 'today-due',
        route: 'today',
        reach: async ({ host, words: { today } }) => {
          const page = await host.restart({ at: nextDay })
          await heading(page, today.topics.title).waitFor()
        },
      },
      {
        name: 'days-off',
        route: 'today',
        reach: async ({ host: { page }, words: { today } }) => {
          await button(page, today.dayOff.plan).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'library-suspended',
        route: 'library',
        reach: async ({ host: { page }, words: { app, library } }) => {
          const mark = { isSuspended: true, buriedUntil: null, isStarred: false, isRetired: false }
          const [knowledge] = packs.map(openPack)
          for (const { id, topic } of knowledge?.cards.slice(0, 2) ?? [])
            await putRow(page, 'marks', { card: id, topic: `${knowledge?.pack.id}/${topic}`, ...mark })
          await page.reload()
          await go(page, app.nav.library, library.title)
          await heading(page, library.suspended.title).waitFor()
          await top(heading(page, library.suspended.title))
        },
      },
    ],
  },
  {
    name: 'places',
    screens: [
      {
        name: 'today-fresh',
        route: 'today',
        reach: arrive,
      },
      {
        name: 'library',
        route: 'library',
        reach: ({ host: { page }, words: { app, library } }) => go(page, app.nav.library, library.title),
      },
      {
        name: 'library-offer',
        route: 'library',
        reach: async ({ host, words: { library } }) => {
          await choosePack(host, library.add, await writeOwnPack(host.userData))
          await host.page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'library-refused',
        route: 'library',
        reach: async ({ host, words: { library } }) => {
          await button(host.page, library.offer.cancel).click()
          await choosePack(host, library.add, await writeOwnPack(host.userData, { facts: [{}], kinds: [] }))
          await host.page.getByRole('alert').waitFor()
        },
      },
      {
        name: 'settings',
        route: 'settings',
        reach: ({ host: { page }, words: { app, settings } }) => go(page, app.nav.settings, settings.title),
      },
      ...(['look', 'day', 'questions', 'schedule', 'keys', 'reminder', 'reports', 'about'] as const).map(
        (group) => settingsPart(group, ({ settings }) => settings.groups[group]),
      ),
      settingsPart('data', ({ data }) => data.settings.title),
      {
        name: 'help',
        route: 'help',
        reach: ({ host: { page }, words: { app, help } }) => go(page, app.nav.help, help.title),
      },
      {
        name: 'palette',
        route: 'help',
        reach: async ({ host: { page } }) => {
          await page.keyboard.press('Control+KeyK')
          await page.getByRole('menuitem').first().waitFor()
        },
      },
      {
        name: 'not-found',
        route: null,
        reach: async ({ host: { page }, words: { app } }) => {
          await closeDialog(page)
          await page.evaluate(() => {
            location.hash = '#/nowhere'
          })
          await heading(page, app.notFound.title).waitFor()
        },
      },
    ],
  },
  {
    name: 'exams',
    screens: [
      {
        name: 'exams',
        route: 'exams',
        reach: async (scene) => {
          await arrive(scene)
          await go(scene.host.page, scene.words.app.nav.exams, scene.words.exam.title)
        },
      },
      {
        name: 'exam-edit',
        route: 'blueprint',
        reach: async ({ host: { page }, words: { exam } }) => {
          await button(page, exam.edit).click()
          await heading(page, exam.editTitle).waitFor()
        },
      },
      {
        name: 'exam-begin',
        route: 'exams',
        reach: async ({ host: { page }, words: { app, exam } }) => {
          await go(page, app.nav.exams, exam.title)
          await button(page, exam.begin).click()
          await page.getByRole('dialog').getByRole('button', { name: exam.beginNow }).waitFor()
        },
      },
      {
        name: 'exam',
        route: 'exam',
        reach: async ({ host: { page }, words: { exam } }) => {
          await page.getByRole('dialog').getByRole('button', { name: exam.beginNow }).click()
          await button(page, exam.flag).waitFor()
        },
      },
      {
        name: 'exam-keys',
        route: 'exam',
        reach: async ({ host: { page }, words: { practice } }) => {
          await button(page, practice.keysButton).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'exam-review',
        route: 'exam',
        reach: async ({ host: { page }, words: { exam } }) => {
          await closeDialog(page)
          await button(page, exam.flag).click()
          await page.getByRole('button', { name: exam.review, exact: true }).click()
          await heading(page, exam.reviewTitle).waitFor()
        },
      },
      {
        name: 'exam-abandon',
        route: 'exams',
        reach: async ({ host: { page }, words: { exam } }) => {
          await button(page, exam.leave).click()
          await button(page, exam.abandon.open).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'exam-hand-in',
        route: 'exam',
        reach: async ({ host: { page }, words: { exam } }) => {
          await closeDialog(page)
          await button(page, exam.backToExam).click()
          await button(page, exam.handIn).click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'exam-report',
        route: 'examReport',
        reach: async ({ host: { page }, words: { exam } }) => {
          await page.getByRole('dialog').getByRole('button', { name: exam.handInWithBlanks }).click()
          await heading(page, exam.reportTitle).waitFor()
        },
      },
      {
        name: 'plan',
        route: 'plan',
        reach: async ({ host: { page }, words: { plan } }) => {
          const title = 'Virtualization'
          const topics = [{ topic: 'ms-virtualization/server', weight: 1 }]
          const shape = { questions: 20, minutes: 30, passShare: 0.6, lang: 'en', formats: ['choice'] }
          await putRow(page, 'blueprints', {
            id: 'b',
            at: 1,
            blueprint: { id: 'b', title, topics, ...shape },
          })
          const day = Math.floor(Date.parse(firstDay) / 86_400_000) + 24
          await putRow(page, 'goals', { id: 'g', title, blueprint: 'b', day, mockMinutes: 30 })
          await page.evaluate(() => {
            location.hash = '#/plan'
          })
          await page.reload()
          await heading(page, plan.fit.title).waitFor()
        },
      },
    ],
  },
  {
    name: 'practice by choice',
    screens: [
      {
        name: 'choose',
        route: 'chosen',
        reach: async (scene) => {
          const { host, words } = scene
          await arrive(scene)
          await host.page.evaluate(() => {
            location.hash = '#/choose'
          })
          await heading(host.page, words.choose.title).waitFor()
        },
      },
      {
        name: 'chosen',
        route: 'chosenSitting',
        reach: async ({ host: { page }, words: { choose } }) => {
          await button(page, stem(choose.begin_other)).click()
          await page.getByRole('article').waitFor()
        },
      },
    ],
  },
  {
    name: 'formats',
    screens: FORMATS.map((format) => ({
      name: `question-${kebab(format)}`,
      route: 'practice',
      reach: (scene) => reachFormat(scene, format),
    })),
  },
  {
    name: 'a broken pack',
    screens: [
      {
        name: 'today-broken-pack',
        route: 'today',
        reach: async ({ host, words: { today } }) => {
          await putRow(host.page, 'preferences', { key: 'preferences', chosen: { isWelcomed: true } })
          await putRow(host.page, 'packs', { id: 'my-notes', version: '1.0.0', installedAt: 0, cards: {} })
          await putRow(host.page, 'packContents', { pack: 'my-notes', content: '{"schema":1}' })
          await heading(await host.restart(), today.topics.title).waitFor()
        },
      },
      {
        name: 'library-broken-pack',
        route: 'library',
        reach: ({ host: { page }, words: { app, library } }) => go(page, app.nav.library, library.title),
      },
    ],
  },
  {
    name: 'a bug',
    expectedErrors: [/./],
    screens: [
      {
        name: 'error',
        route: null,
        reach: async (scene) => {
          const { host, words } = scene
          const { page } = host
          await arrive(scene)
          await go(page, words.app.nav.settings, words.settings.title)
          await page.evaluate(() => {
            Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
              get() {
                throw new RangeError('Invalid time value')
              },
            })
            location.hash = '#/'
          })
          await heading(page, words.app.error.title).waitFor()
        },
      },
    ],
  },
  {
    name: 'a disk that fails',
    expectedErrors: [/./],
    screens: [
      {
        name: 'error-disk',
        route: null,
        reach: async (scene) => {
          const { host, words } = scene
          await arrive(scene)
          await host.page.evaluate(() => {
            IDBTransaction.prototype.objectStore = () => {
              throw new DOMException('Internal error', 'UnknownError')
            }
            location.hash = '#/exams'
          })
          await heading(host.page, words.app.error.diskTitle).waitFor()
        },
      },
    ],
  },
  {
    name: 'a newer database',
    screens: [
      {
        name: 'not-opened',
        route: null,
        reach: async ({ host: { page }, words: { app } }) => {
          await page.evaluate(
            () =>
              new Promise<void>((resolve, reject) => {
                const request = indexedDB.open('kasane', 9999)
                request.onerror = () => reject(request.error)
                request.onsuccess = () => {
                  request.result.close()
                  resolve()
                }
              }),
          )
          await page.reload()
          await heading(page, app.notOpened.title).waitFor()
        },
      },
    ],
  },
  {
    name: 'a lost database',
    isElectronOnly: true,
    screens: [
      {
        name: 'settings-backups',
        route: 'settings',
        reach: async (scene) => {
          const { host, words } = scene
          await button(host.page, stem(words.welcome.begin_other)).click()
          for (let nth = 0; nth < 3; nth += 1) await answer(scene)
          await host.page.keyboard.press('Escape')
          await go(host.page, words.app.nav.settings, words.settings.title)
          await button(host.page, words.data.settings.now).click()
          await host.page.getByText(words.data.settings.made).waitFor()
          await top(heading(host.page, words.data.settings.backups))
        },
      },
      {
        name: 'settings-restore',
        route: 'settings',
        reach: async ({ host: { page }, words: { data } }) => {
          await button(page, stem(data.settings.restoreThis)).first().click()
          await page.getByRole('dialog').waitFor()
        },
      },
      {
        name: 'recovery',
        route: null,
        reach: async ({ host, words: { data } }) => {
          await host.quit()
          await rm(join(host.userData, 'IndexedDB'), { recursive: true })
          await heading(await host.restart(), data.recovery.title).waitFor()
        },
      },
      {
        name: 'recovery-nothing',
        route: null,
        reach: async ({ host, words: { data } }) => {
          await host.quit()
          for (const part of ['backups', 'journal']) await rm(join(host.userData, part), { recursive: true })
          await heading(await host.restart(), data.recovery.titleNothing).waitFor()
          await host.page.getByText(data.recovery.nothing).waitFor()
        },
      },
    ],
  },
  {
    name: 'another version',
    isElectronOnly: true,
    screens: [
      {
        name: 'held-older-engine',
        route: null,
        reach: async (scene) => {
          const { host, words } = scene
          await arrive(scene)
          await host.quit()
          await writeEngine(host, newerEngine)
          await heading(await host.restart(), words.data.held['older-engine'].title).waitFor()
        },
      },
      {
        name: 'held-no-copy',
        route: null,
        reach: async ({ host, words: { data } }) => {
          await host.quit()
          await writeEngine(host, olderEngine)
          await writeFile(join(host.userData, 'before-engine'), 'in the way')
          await heading(await host.restart(), data.held['no-copy'].title).waitFor()
        },
      },
      {
        name: 'held-no-backup',
        route: null,
        reach: async ({ host, words: { data } }) => {
          await replaceDatabase(host, await readVersion1(host))
          await rm(join(host.userData, 'before-engine'))
          await rm(join(host.userData, 'backups'), { recursive: true })
          await writeFile(join(host.userData, 'backups'), 'in the way')
          await heading(await host.restart(), data.held['no-backup'].title).waitFor()
        },
      },
    ],
  },
]

export const screens: readonly PicturedScreen[] = journeys.flatMap((journey) => journey.screens)

/** A sentence up to its first placeholder, or after it where it begins with one. */
function stem(sentence: string): string {
  const [before, after] = sentence.split(/\{\{\w+\}\}/)
  return before?.trim() || (after?.trim() ?? '')
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name }).first()
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { name }).first()
}

/** Scrolls until it stands at the top. */
async function top(target: Locator): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: 'start' }))
}

async function go(page: Page, place: string, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Past the first screen, to Today. */
async function arrive({ host: { page }, words: { welcome, today } }: Scene): Promise<void> {
  await button(page, stem(welcome.begin_other)).click()
  await page.getByRole('article').waitFor()
  await page.keyboard.press('Escape')
  await heading(page, today.topics.title).waitFor()
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function choosePack({ page }: Host, name: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button(page, name).click()
  await (await chooser).setFiles(path)
}

function settingsPart(name: string, title: (words: Locale) => string): PicturedScreen {
  return {
    name: `settings-${name}`,
    route: 'settings',
    reach: ({ host: { page }, words }) => top(page.getByRole('region', { name: title(words), exact: true })),
  }
}

function goOn({ host: { page }, words: { practice } }: Scene): Locator {
  return button(page, practice.next).or(button(page, practice.finish))
}

async function giveUp(scene: Scene): Promise<void> {
  await button(scene.host.page, scene.words.practice.dontKnow).click()
  await goOn(scene).waitFor()
}

/** Answers the question on the screen with grade 4 and goes on. */
async function answer(scene: Scene): Promise<void> {
  const { page } = scene.host
  await giveUp(scene)
  await page.keyboard.press('Digit4')
  await page.keyboard.press('Enter')
  await goOn(scene).waitFor({ state: 'hidden' })
}

/** From a verdict: takes it back, and gives the answer that it showed to be right. */
async function answerRightly(scene: Scene): Promise<void> {
  const { host, words } = scene
  const right = await host.page
    .getByRole('listitem')
    .filter({ hasText: words.practice.mark.right })
    .locator('[lang]')
    .first()
    .innerText()
  await host.page.keyboard.press('z')
  await goOn(scene).waitFor({ state: 'hidden' })
  await button(host.page, right)
    .or(host.page.getByRole('radio', { name: right }))
    .first()
    .click()
  await goOn(scene).waitFor()
}

async function finish(scene: Scene): Promise<void> {
  const { host, words } = scene
  const summary = heading(host.page, words.practice.summary.title)
  await host.page.keyboard.press('Enter')
  await goOn(scene).waitFor({ state: 'hidden' })
  while (!(await summary.isVisible())) await answer(scene)
}

/** Comes to a question of a format: asks for nothing else, and puts aside the cards that cannot be asked so. */
export async function reachFormat({ host, words, lang }: Scene, format: Format): Promise<void> {
  const marks = packs.flatMap((pack) => {
    const knowledge = openPack(pack)
    return knowledge.cards
      .filter(({ id }) => !formatsOf(knowledge, id, lang).includes(format))
      .map(({ id, topic }) => ({
        card: id,
        topic: `${pack.id}/${topic}`,
        isSuspended: true,
        buriedUntil: null,
        isStarred: false,
        isRetired: false,
      }))
  })
  const chosen = { format, questionLang: lang, isWelcomed: true }
  await host.page.evaluate(
    ([marks, preferences]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('kasane')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction(['preferences', 'marks', 'sessions'], 'readwrite')
          transaction.objectStore('preferences').put(preferences)
          transaction.objectStore('sessions').clear()
          transaction.objectStore('marks').clear()
          for (const mark of marks) transaction.objectStore('marks').put(mark)
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    [marks, { key: 'preferences', chosen }] as const,
  )
  await host.page.evaluate(() => {
    location.hash = '#/practice'
  })
  await host.page.reload()
  await host.page.getByRole('article').getByText(words.practice.format[format], { exact: true }).waitFor()
}

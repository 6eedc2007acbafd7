import '@fontsource/zen-kaku-gothic-new/500.css'
import '@fontsource/zen-kaku-gothic-new/700.css'
import './ui/tokens.css'
import './ui/base.css'
import { type ComponentType, lazy, type ReactNode, StrictMode, Suspense, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot, type Root as ReactRoot } from 'react-dom/client'
import { ErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { App } from './app/App.tsx'
import { ErrorScreen } from './app/ErrorScreen.tsx'
import { speakAll } from './app/i18n.ts'
import { type Kasane, KasaneContext } from './app/kasane.ts'
import { NotOpened } from './app/NotOpened.tsx'
import type { Held as Holding, Started } from './app/start.ts'
import { useLiveKasane } from './app/useLiveKasane.ts'
import { Today } from './today/Today.tsx'

/** A screen that is loaded when it is first wanted, with what it says. */
function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), speakAll()])
    return { default: screen }
  })
}

let practice: ComponentType | undefined

async function loadPractice(): Promise<ComponentType> {
  practice = (await import('./practice/Practice.tsx')).Practice
  return practice
}

const AwaitedPractice = lazy(async () => ({ default: await loadPractice() }))

/** Stands at once where it is loaded already; React would make a lazy component wait even then. */
function Practice() {
  const [Loaded] = useState(() => practice ?? AwaitedPractice)
  return <Loaded />
}

const loadExam = async () => (await import('./exam/sit/Exam.tsx')).Exam

/** Today comes with the first script, Practice while the learner looks at it, the others when they are first wanted. */
const screens = {
  today: Today,
  practice: Practice,
  welcome: later(async () => (await import('./welcome/Welcome.tsx')).Welcome),
  exams: later(async () => {
    const { Exams } = await import('./exam/list/Exams.tsx')
    // An exam begins from here, and its clock waits for no script.
    void loadExam()
    return Exams
  }),
  blueprint: later(async () => (await import('./exam/edit/BlueprintEditor.tsx')).BlueprintEditor),
  exam: later(loadExam),
  examReport: later(async () => (await import('./exam/report/Report.tsx')).Report),
  library: later(async () => (await import('./library/Library.tsx')).Library),
  help: later(async () => (await import('./help/Help.tsx')).Help),
  chosen: later(async () => (await import('./practice/chosen/Chosen.tsx')).Chosen),
  chosenSitting: later(async () => (await import('./practice/chosen/ChosenSitting.tsx')).ChosenSitting),
  plan: later(async () => (await import('./plan/Plan.tsx')).Plan),
  settings: later(async () => (await import('./settings/Settings.tsx')).Settings),
}

const ExamNotice = later(async () => (await import('./exam/sit/ExamNotice.tsx')).ExamNotice)

const Recovery = later(async () => (await import('./app/Recovery.tsx')).Recovery)

const Held = later(async () => (await import('./app/Held.tsx')).Held)

interface RootProps {
  readonly started: Started
  /** What the learner went on in spite of. */
  readonly accepted: readonly Holding['cause'][]
}

function Root({ started, accepted }: RootProps) {
  if (started.ok) return <Home kasane={started.kasane} />
  if (started.problem === 'data-lost') {
    return (
      <Suspense>
        <Recovery lost={started.lost} />
      </Suspense>
    )
  }
  if (started.problem === 'held') {
    const { held } = started
    const goOn = async (): Promise<void> => {
      const { start } = await import('./app/start.ts')
      const accept = [...accepted, held.cause]
      await show(start(accept), accept)
    }
    return (
      <Suspense>
        <Held key={held.cause} held={held} onAccept={goOn} />
      </Suspense>
    )
  }
  return <NotOpened problem={started.problem} />
}

function Home({ kasane }: { readonly kasane: Kasane }) {
  return (
    <KasaneContext value={useLiveKasane(kasane)}>
      <App screens={screens} examNotice={ExamNotice} />
    </KasaneContext>
  )
}

function Failed({ error }: { readonly error: unknown }) {
  return <ErrorScreen error={error} resetErrorBoundary={() => window.location.reload()} />
}

/** Widgets go by the language of the interface, also on what stands there instead of the app. */
function Speaking({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  return <I18nProvider locale={i18n.language}>{children}</I18nProvider>
}

let root: ReactRoot | undefined

/**
 * Shows what the start came to.
 *
 * @param accepted what the learner went on in spite of
 */
export async function show(
  starting: Promise<Started>,
  accepted: readonly Holding['cause'][] = [],
): Promise<void> {
  root ??= createRoot(document.getElementById('root') as HTMLElement)
  await starting.then(
    (started) =>
      root?.render(
        <StrictMode>
          <Speaking>
            <ErrorBoundary FallbackComponent={ErrorScreen}>
              <Root started={started} accepted={accepted} />
            </ErrorBoundary>
          </Speaking>
        </StrictMode>,
      ),
    (error: unknown) =>
      root?.render(
        <Speaking>
          <Failed error={error} />
        </Speaking>,
      ),
  )
  // What may be wanted next is loaded once this stands.
  requestIdleCallback(() => void Promise.all([speakAll(), loadPractice()]))
}

import '@fontsource/zen-kaku-gothic-new/500.css'
import '@fontsource/zen-kaku-gothic-new/700.css'
import './ui/tokens.css'
import './ui/base.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from 'react-error-boundary'
import { App } from './app/App.tsx'
import { ErrorScreen } from './app/ErrorScreen.tsx'
import { type Kasane, KasaneContext } from './app/kasane.ts'
import { NotOpened } from './app/NotOpened.tsx'
import type { Started } from './app/start.ts'
import { useLiveKasane } from './app/useLiveKasane.ts'
import { Practice } from './practice/Practice.tsx'
import { Today } from './today/Today.tsx'

/** Today and Practice come with the first script, the others when they are first wanted. */
const screens = {
  today: Today,
  practice: Practice,
  welcome: lazy(async () => ({ default: (await import('./welcome/Welcome.tsx')).Welcome })),
  library: lazy(async () => ({ default: (await import('./library/Library.tsx')).Library })),
  settings: lazy(async () => ({ default: (await import('./settings/Settings.tsx')).Settings })),
}

const Recovery = lazy(async () => ({ default: (await import('./app/Recovery.tsx')).Recovery }))

function Root({ started }: { readonly started: Started }) {
  if (started.ok) return <Home kasane={started.kasane} />
  if (started.problem === 'data-lost') {
    return (
      <Suspense>
        <Recovery lost={started.lost} />
      </Suspense>
    )
  }
  return <NotOpened problem={started.problem} />
}

function Home({ kasane }: { readonly kasane: Kasane }) {
  return (
    <KasaneContext value={useLiveKasane(kasane)}>
      <App screens={screens} />
    </KasaneContext>
  )
}

function Failed({ error }: { readonly error: unknown }) {
  return <ErrorScreen error={error} resetErrorBoundary={() => window.location.reload()} />
}

/** Shows what the start came to. */
export async function show(starting: Promise<Started>): Promise<void> {
  const root = createRoot(document.getElementById('root') as HTMLElement)
  await starting.then(
    (started) =>
      root.render(
        <StrictMode>
          <ErrorBoundary FallbackComponent={ErrorScreen}>
            <Root started={started} />
          </ErrorBoundary>
        </StrictMode>,
      ),
    (error: unknown) => root.render(<Failed error={error} />),
  )
}

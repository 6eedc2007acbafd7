import { type ComponentType, Suspense, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Loading } from '#ui'
import { useArrivals } from './arrivals.ts'
import { desktop, expectReply } from './desktop.ts'
import { ErrorScreen } from './ErrorScreen.tsx'
import { Frame } from './Frame.tsx'
import { changeInterfaceLanguage } from './i18n.ts'
import { interfaceLangOf, usePreferences } from './kasane.ts'
import { keepScreen } from './lastScreen.ts'
import { NotFound } from './NotFound.tsx'
import { PaletteKey } from './PaletteKey.tsx'
import { type Route as RouteName, routes } from './routes.ts'
import { applyTheme } from './theme.ts'
import { useBugs } from './useBugs.ts'
import { useReminder } from './useReminder.ts'
import { WhileExamRuns } from './WhileExamRuns.tsx'

interface AppProps {
  readonly screens: Readonly<Record<RouteName, ComponentType>>
  /** What says above the screens that an exam runs. */
  readonly examNotice: ComponentType
}

/** What goes on around the screens, whichever stands. */
function Around({ location }: { readonly location: string }) {
  useBugs()
  useArrivals()
  useReminder()
  useEffect(() => keepScreen(location), [location])
  return null
}

/** The frame, the language, the theme, and the screen that the address names. */
export function App({ screens, examNotice: ExamNotice }: AppProps) {
  const { t } = useTranslation()
  const { interfaceLang, theme, accent, textSize, isWelcomed } = usePreferences()
  const [location] = useHashLocation()
  const lang = interfaceLangOf(interfaceLang)
  useEffect(() => {
    void changeInterfaceLanguage(lang)
    void expectReply(desktop.setInterfaceLanguage(lang))
  }, [lang])
  useEffect(() => applyTheme({ theme, accent, textSize }), [theme, accent, textSize])
  useEffect(() => {
    void expectReply(desktop.setTheme(theme))
  }, [theme])
  const { today: Today, library: Library, settings: Settings, practice: Practice, welcome: Welcome } = screens
  const { chosen: Chosen, chosenSitting: ChosenSitting, plan: Plan, help: Help } = screens
  const { exams: Exams, blueprint: Blueprint, exam: Exam, examReport: ExamReport } = screens
  return (
    <ErrorBoundary FallbackComponent={ErrorScreen}>
      <Router hook={useHashLocation}>
        <Around location={location} />
        <PaletteKey />
        <Suspense fallback={<Loading label={t('loading')} />}>
          <Switch>
            <Route path={routes.practice} component={Practice} />
            <Route path={routes.welcome} component={Welcome} />
            {/* A pack that was opened before anything else is shown first. */}
            {!isWelcomed && location !== routes.library && (
              <Route>
                <Redirect to={routes.welcome} replace />
              </Route>
            )}
            <Route path={routes.exam} component={Exam} />
            <Route path={routes.chosenSitting} component={ChosenSitting} />
            <Route>
              <Frame
                notice={
                  <WhileExamRuns>
                    <ExamNotice />
                  </WhileExamRuns>
                }
              >
                <Switch>
                  <Route path={routes.today} component={Today} />
                  <Route path={routes.library} component={Library} />
                  <Route path={routes.chosen} component={Chosen} />
                  <Route path={routes.plan} component={Plan} />
                  <Route path={routes.exams} component={Exams} />
                  <Route path={routes.blueprint} component={Blueprint} />
                  <Route path={routes.examReport} component={ExamReport} />
                  <Route path={routes.settings} component={Settings} />
                  <Route path={routes.help} component={Help} />
                  <Route component={NotFound} />
                </Switch>
              </Frame>
            </Route>
          </Switch>
        </Suspense>
      </Router>
    </ErrorBoundary>
  )
}

import { CircleHelp, ClipboardCheck, LibraryBig, Settings, Sun } from 'lucide-react'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { Mark } from '#ui'
import styles from './Frame.module.css'
import { currentAt, placeOf, routes } from './routes.ts'
import { Warnings } from './Warnings.tsx'

const PLACES = [
  { route: 'today', icon: Sun },
  { route: 'exams', icon: ClipboardCheck },
  { route: 'library', icon: LibraryBig },
  { route: 'settings', icon: Settings },
  { route: 'help', icon: CircleHelp },
] as const

interface FrameProps {
  /** Above the screen, beneath the warnings. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The rail with the screens, and the screen. */
export function Frame({ notice, children }: FrameProps) {
  const { t } = useTranslation()
  const [location] = useLocation()
  return (
    <div className={styles.frame}>
      <nav className={styles.rail} aria-label={t('nav.label')}>
        <span className={styles.name}>
          <Mark size="2.1rem" />
          <span>Kasane</span>
        </span>
        <ul className={styles.places}>
          {PLACES.map(({ route, icon: Icon }) => (
            <li key={route}>
              <Link
                href={placeOf(routes[route])}
                className={styles.place ?? ''}
                aria-current={currentAt(location, routes[route])}
              >
                <Icon size="1.4rem" strokeWidth={1.75} aria-hidden="true" />
                {t(`nav.${route}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <div className={styles.around}>
          <Warnings />
          <Suspense fallback={null}>{notice}</Suspense>
        </div>
        {children}
      </div>
    </div>
  )
}

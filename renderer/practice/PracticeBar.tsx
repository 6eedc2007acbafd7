import { Keyboard, X } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '#questions'
import { Button, Segmented, type SlipState, Slips } from '#ui'
import styles from './PracticeBar.module.css'
import { answersOf, type Session } from './session.ts'

interface PracticeBarProps {
  readonly session: Session
  /** The language of the question on the screen; null where there is none. */
  readonly lang: Lang | null
  readonly onLang: (lang: Lang) => void
  readonly onLeave: () => void
  readonly onHelp: () => void
  /** Whether answers move due days. */
  readonly isScheduling: boolean
  /** What else can be done to the question. */
  readonly more: ReactNode
}

/** Where the learner is in the session, and the ways out of it. */
export function PracticeBar({
  session,
  lang,
  isScheduling,
  onLang,
  onLeave,
  onHelp,
  more,
}: PracticeBarProps) {
  const { t } = useTranslation('practice')
  const slips = slipsOf(session)
  const before = answersOf(session).length
  const done = before + (session.phase === 'judged' ? 1 : 0)
  const number = Math.min(slips.length, before + 1)
  return (
    <header className={styles.bar}>
      <LeaveButton onLeave={onLeave} />
      <Slips
        label={t('progress', { done, total: slips.length })}
        done={done}
        total={slips.length}
        slips={slips}
      />
      <span className={styles.count} aria-hidden="true">
        {t('count', { number, total: slips.length })}
      </span>
      {!isScheduling && <span className={styles.free}>{t('free.short')}</span>}
      {lang && <LanguageSwitch lang={lang} onLang={onLang} />}
      <KeysButton onHelp={onHelp} />
      {more}
    </header>
  )
}

// These need not be drawn again with every verdict, which is waited for.
const LeaveButton = memo(({ onLeave }: Pick<PracticeBarProps, 'onLeave'>) => {
  const { t } = useTranslation('practice')
  const icon = <X size="1.25em" aria-hidden="true" />
  return <Button look="quiet" aria-label={t('leave')} onPress={onLeave} icon={icon} />
})

const KeysButton = memo(({ onHelp }: Pick<PracticeBarProps, 'onHelp'>) => {
  const { t } = useTranslation('practice')
  const icon = <Keyboard size="1.25em" aria-hidden="true" />
  return <Button look="quiet" aria-label={t('keysButton')} onPress={onHelp} icon={icon} />
})

const LANGUAGES = [
  { value: 'ja', label: '日本語', lang: 'ja' },
  { value: 'en', label: 'English', lang: 'en' },
] as const

const LanguageSwitch = memo(
  ({ lang, onLang }: { readonly lang: Lang; readonly onLang: (lang: Lang) => void }) => {
    const { t } = useTranslation('practice')
    return (
      <Segmented
        label={t('questionLanguage')}
        labelHidden
        value={lang}
        onChange={onLang}
        options={LANGUAGES}
      />
    )
  },
)

function slipsOf(session: Session): SlipState[] {
  const stateOf = (grade: number): SlipState => (grade >= 3 ? 'right' : 'wrong')
  const now: SlipState[] =
    session.phase === 'over' ? [] : session.phase === 'judged' ? [stateOf(session.judged.grade)] : ['now']
  return [
    ...answersOf(session).map((judged) => stateOf(judged.grade)),
    ...now,
    ...session.ahead.map((): SlipState => 'ahead'),
  ]
}

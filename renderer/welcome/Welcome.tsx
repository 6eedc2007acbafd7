import { CalendarCheck, HardDrive, Layers } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { interfaceLangOf, practicePath, Screen, useKasane, usePreferences, useSetPreferences } from '#app'
import type { Preferences, Problem } from '#storage'
import { Button, Mark, Notice, Paragraph, Segmented, Sheet } from '#ui'
import styles from './Welcome.module.css'

const POINTS = [
  ['ask', Layers],
  ['schedule', CalendarCheck],
  ['offline', HardDrive],
] as const

/** The first start: what Kasane is, in one screen, and one press to begin. */
export function Welcome() {
  const { t, i18n } = useTranslation(['welcome', 'app', 'problems'])
  const { shelf } = useKasane()
  const preferences = usePreferences()
  const setPreferences = useSetPreferences()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<Problem | null>(null)
  const lang = interfaceLangOf(preferences.interfaceLang)
  /** The interface's, until the learner says otherwise. */
  const [wish, setWish] = useState<Preferences['questionLang'] | null>(null)
  const questionLang = wish ?? lang
  const set = async (changes: Partial<Preferences>): Promise<boolean> => {
    const outcome = await setPreferences(changes)
    setProblem(outcome.ok ? null : outcome.problem)
    return outcome.ok
  }
  const begin = async (): Promise<void> => {
    if (await set({ isWelcomed: true, questionLang })) navigate(practicePath())
  }
  const title = shelf.opened[0]?.pack.title
  return (
    <Screen title={t('app:name')} isTitleHidden>
      <div className={styles.welcome}>
        <header className={styles.name}>
          <Mark size="3rem" />
          <span lang="ja" className={styles.kanji}>
            重ね
          </span>
          <span>Kasane</span>
        </header>
        <Sheet layers={4} labelledBy="welcome-title" className={styles.sheet}>
          <h1 id="welcome-title" className={styles.title}>
            {t('title')}
          </h1>
          <Paragraph className={styles.lead}>{t('lead')}</Paragraph>
          <ul className={styles.points}>
            {POINTS.map(([point, Icon]) => (
              <li key={point}>
                <Icon size="1.6rem" strokeWidth={1.5} aria-hidden="true" className={styles.icon} />
                <h2>{t(`points.${point}.title`)}</h2>
                <Paragraph>{t(`points.${point}.body`)}</Paragraph>
              </li>
            ))}
          </ul>
          <div className={styles.languages}>
            <Segmented
              label={t('interfaceLanguage')}
              value={lang}
              onChange={(interfaceLang) => set({ interfaceLang })}
              options={[
                { value: 'ja', label: '日本語', lang: 'ja' },
                { value: 'en', label: 'English', lang: 'en' },
              ]}
            />
            <Segmented
              label={t('questionLanguage')}
              value={questionLang}
              onChange={setWish}
              options={[
                { value: 'ja', label: '日本語', lang: 'ja' },
                { value: 'en', label: 'English', lang: 'en' },
                { value: 'mixed', label: t('mixed') },
              ]}
            />
          </div>
          {problem && (
            <Notice tone="wrong" isUrgent>
              {t(`problems:${problem}`)}
            </Notice>
          )}
          <div className={styles.begin}>
            <Button look="primary" size="large" autoFocus onPress={begin}>
              {t('begin', { count: preferences.newPerDay })}
            </Button>
            {title && (
              <p className={styles.pack}>
                {t('pack')}
                <strong lang={i18n.language}>{title[lang]}</strong>
              </p>
            )}
          </div>
        </Sheet>
        <Paragraph className={styles.later}>{t('later')}</Paragraph>
      </div>
    </Screen>
  )
}

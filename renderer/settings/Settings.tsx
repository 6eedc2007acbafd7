import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen, usePreferences, useSetPreferences } from '#app'
import type { Preferences, Problem } from '#storage'
import { Notice } from '#ui'
import { About } from './About.tsx'
import { DataSettings } from './DataSettings.tsx'
import { LanguageSettings } from './LanguageSettings.tsx'
import { LookSettings } from './LookSettings.tsx'
import { ReminderSettings } from './ReminderSettings.tsx'
import { Reports } from './Reports.tsx'
import { StudySettings } from './StudySettings.tsx'

export interface GroupProps {
  readonly preferences: Preferences
  readonly onChange: (changes: Partial<Preferences>) => void
}

/** Everything the learner may choose. A change is saved when it is made. */
export function Settings() {
  const { t } = useTranslation(['settings', 'problems'])
  const preferences = usePreferences()
  const setPreferences = useSetPreferences()
  const [problem, setProblem] = useState<Problem | null>(null)
  const change = async (changes: Partial<Preferences>): Promise<void> => {
    const outcome = await setPreferences(changes)
    setProblem(outcome.ok ? null : outcome.problem)
  }
  return (
    <Screen title={t('title')}>
      <p>{t('lead')}</p>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t('notSaved')} {t(`problems:${problem}`)}
        </Notice>
      )}
      <LanguageSettings preferences={preferences} onChange={change} />
      <LookSettings preferences={preferences} onChange={change} />
      <StudySettings preferences={preferences} onChange={change} />
      <ReminderSettings preferences={preferences} onChange={change} />
      <DataSettings />
      <Reports />
      <About />
    </Screen>
  )
}

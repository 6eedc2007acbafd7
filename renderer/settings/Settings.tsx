import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { Screen, useLocales, usePreferences } from '#app'
import { Button, Notice, Paragraph, SearchBox } from '#ui'
import { About } from './About.tsx'
import { ChangeBar } from './ChangeBar.tsx'
import { DataSettings } from './DataSettings.tsx'
import { DaySettings } from './DaySettings.tsx'
import { findRows } from './findRows.ts'
import { Place } from './Group.tsx'
import { JumpList } from './JumpList.tsx'
import { KeySettings } from './KeySettings.tsx'
import { LanguageSettings } from './LanguageSettings.tsx'
import { LookSettings } from './LookSettings.tsx'
import { QuestionSettings } from './QuestionSettings.tsx'
import { ReminderSettings } from './ReminderSettings.tsx'
import { Reports } from './Reports.tsx'
import { PARTS, type PartId, rowOf } from './rows.ts'
import { ScheduleSettings } from './ScheduleSettings.tsx'
import styles from './Settings.module.css'
import { SettingsContext } from './SettingsContext.ts'
import { useChanges } from './useChanges.ts'
import { usual } from './usual.ts'

const PART_SCREENS = {
  reminder: ReminderSettings,
  data: DataSettings,
  reports: Reports,
  about: About,
} as const satisfies Record<PartId, ComponentType>

/** Everything the learner may choose. A change is saved when it is made. The address may name a row, or what to look for. */
export function Settings() {
  const find = decodeURIComponent(useParams().find ?? '')
  return <SettingsScreen key={find} find={find} />
}

function SettingsScreen({ find }: { readonly find: string }) {
  const { t } = useTranslation(['settings', 'problems'])
  const preferences = usePreferences()
  const { change, undo, last, problem } = useChanges()
  const wanted = rowOf(find)
  const [query, setQuery] = useState(wanted ? '' : find)
  const locales = useLocales()
  const found = query.trim() === '' || !locales ? null : findRows(query, locales)
  const shows = (part: PartId): boolean => found === null || found.has(part)
  return (
    <SettingsContext value={{ preferences, change, found, wanted }}>
      <Screen title={t('title')}>
        <div className={styles.head}>
          <Paragraph>{t('lead')}</Paragraph>
          <SearchBox label={t('find.label')} clear={t('find.clear')} value={query} onChange={setQuery} />
          {!found && <JumpList />}
          <p role="status" className={styles.found}>
            {found && found.size > 0 && t('find.found', { count: found.size })}
            {found?.size === 0 && t('find.nothing', { query: query.trim() })}
          </p>
        </div>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t('notSaved')} {t(`problems:${problem}`)}
          </Notice>
        )}
        {found?.size === 0 && (
          <Notice tone="info" action={<Button onPress={() => setQuery('')}>{t('find.all')}</Button>}>
            {t('find.hint')}
          </Notice>
        )}
        <LanguageSettings />
        <LookSettings />
        <DaySettings />
        <QuestionSettings />
        <ScheduleSettings />
        <KeySettings />
        {PARTS.filter(shows).map((part) => {
          const Part = PART_SCREENS[part]
          return (
            <Place key={part} id={part}>
              <Part />
            </Place>
          )
        })}
        {!found && (
          <div className={styles.reset}>
            <Button
              onPress={() => void change({ ...usual('system'), isWelcomed: preferences.isWelcomed }, 'all')}
            >
              {t('allToDefault')}
            </Button>
            <Paragraph>{t('allToDefaultHelp')}</Paragraph>
          </div>
        )}
        <ChangeBar last={last} undo={undo} />
      </Screen>
    </SettingsContext>
  )
}

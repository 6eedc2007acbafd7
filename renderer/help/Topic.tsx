import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CONTROL, type HelpTopic, lettersOf, settingsPath, usePreferences, WHERE } from '#app'
import { Phrases, Sheet } from '#ui'
import { BackupFolder } from './BackupFolder.tsx'
import styles from './Help.module.css'
import { HintsAgain } from './HintsAgain.tsx'
import { KeysTable } from './KeysTable.tsx'
import { idOf, type Part, SETTING_OF } from './parts.ts'

interface TopicProps {
  readonly topic: HelpTopic
  readonly parts: readonly Part[]
  /** Whether all of it is shown; where only some parts were found, tables stay away. */
  readonly isWhole: boolean
}

/** One topic of the help: what is said in words, and what is read from the app as it stands. */
export function Topic({ topic, parts, isWhole }: TopicProps) {
  const { t } = useTranslation(['help', 'settings'])
  const preferences = usePreferences()
  const say = t as (key: string, values: object) => string
  const values = {
    ...lettersOf(preferences),
    newPerDay: preferences.newPerDay,
    hour: preferences.rolloverHour,
    control: CONTROL,
  }
  return (
    <Sheet as="article" labelledBy={idOf(topic)} className={styles.topic}>
      <h2 id={idOf(topic)} tabIndex={-1} className={styles.title}>
        {t(`${topic}.title`)}
      </h2>
      {topic === 'keys' && isWhole && WHERE.map((where) => <KeysTable key={where} where={where} />)}
      {parts.map((part) => {
        const setting = SETTING_OF[`${topic}.${part}`]
        return (
          <section key={part} className={styles.part}>
            <h3>{say(`${topic}.parts.${part}.title`, values)}</h3>
            <p>
              <Phrases>{say(`${topic}.parts.${part}.text`, values)}</Phrases>
            </p>
            {topic === 'start' && part === 'hints' && <HintsAgain />}
            {topic === 'data' && part === 'backups' && <BackupFolder />}
            {setting && (
              <p>
                <Link href={settingsPath(setting)}>
                  {t('toSetting', { setting: t(`settings:rows.${setting}.label`) })}
                </Link>
              </p>
            )}
          </section>
        )
      })}
    </Sheet>
  )
}

import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { lettersOf, useKasane } from '#app'
import { readReports } from '#storage'
import { Button, Paragraph } from '#ui'
import { Group } from './Group.tsx'

/** The questions that the learner found bad: how many there are, and a file of them for whoever can mend the pack. */
export function Reports() {
  const { t } = useTranslation('settings')
  const { db, preferences } = useKasane()
  const letters = lettersOf(preferences)
  const reports = useLiveQuery(() => readReports(db), [db])
  if (!reports) return null
  return (
    <Group title={t('groups.reports')}>
      <p>{reports.length > 0 ? t('reports.count', { count: reports.length }) : t('reports.none', letters)}</p>
      {reports.length > 0 && (
        <>
          <Button onPress={() => save(JSON.stringify({ kind: 'kasane-reports', reports }, null, 2))}>
            {t('reports.save')}
          </Button>
          <Paragraph>{t('reports.help')}</Paragraph>
        </>
      )}
    </Group>
  )
}

/** Hands a file to the learner the way every browser does; the window asks where to put it. */
function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'kasane-reports.json'
  link.click()
  // The download has the file once the click is done with.
  setTimeout(() => URL.revokeObjectURL(address))
}

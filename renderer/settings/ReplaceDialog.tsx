import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keeping, replaceAll, useFormats } from '#app'
import { type Database, readDatabaseMark } from '#storage'
import { Button, Dialog, Paragraph } from '#ui'
import styles from './DataSettings.module.css'
import type { Candidate, PartProps } from './DataSettings.tsx'

const ROWS = ['reviews', 'places', 'marks', 'notes', 'reports', 'packContents'] as const

interface ReplaceDialogProps extends Pick<PartProps, 'run'> {
  readonly db: Database
  readonly candidate: Candidate
  readonly onClose: () => void
}

/** What there is beside what there would be, before anything is replaced. */
export function ReplaceDialog({ db, candidate, run, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation(['data', 'app'])
  const { number, moment } = useFormats()
  const [isWorking, setIsWorking] = useState(false)
  const mark = useLiveQuery(() => readDatabaseMark(db), [db])
  const { backup, kind } = candidate
  const replace = async (): Promise<void> => {
    setIsWorking(true)
    const replaced = await run(() => replaceAll(db, backup, kind))
    // The packs are opened anew with what the learner has now.
    if (replaced) window.location.reload()
    else onClose()
  }
  return (
    <Dialog
      title={t(kind === 'restore' ? 'settings.preview.restoreTitle' : 'settings.preview.importTitle')}
      closeLabel={t('app:close')}
      onClose={() => !isWorking && onClose()}
    >
      <Paragraph>
        {t('settings.preview.body')} {t(keeping ? 'settings.preview.safety' : 'settings.preview.noSafety')}
      </Paragraph>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.preview.what')}</th>
            <th scope="col">{t('settings.preview.present')}</th>
            <th scope="col">{t('settings.preview.then')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`settings.preview.rows.${row}`)}</th>
              <td>{mark && number(mark.counts[row] ?? 0)}</td>
              <td>{number(backup.counts[row])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('settings.preview.lastAnswer')}</th>
            <td>{mark?.lastAnswerAt != null && moment(mark.lastAnswerAt)}</td>
            <td>{backup.lastAnswerAt !== null && moment(backup.lastAnswerAt)}</td>
          </tr>
          <tr>
            <th scope="row">{t('settings.preview.madeAt')}</th>
            <td />
            <td>{moment(backup.header.at)}</td>
          </tr>
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button look="primary" isDisabled={isWorking} onPress={replace}>
          {t('settings.preview.confirm')}
        </Button>
        <Button isDisabled={isWorking} onPress={onClose}>
          {t('settings.preview.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

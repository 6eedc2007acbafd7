import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#storage'
import { Button, Dialog, Notice, Paragraph } from '#ui'
import styles from './ReportDialog.module.css'

interface ReportDialogProps {
  readonly onClose: () => void
  readonly onReport: (note: string) => Promise<Problem | null>
}

/** Says what is wrong with the question on the screen. */
export function ReportDialog({ onClose, onReport }: ReportDialogProps) {
  const { t } = useTranslation(['practice', 'app', 'problems'])
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  return (
    <Dialog title={t('report.title')} closeLabel={t('app:close')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={async (event) => {
          event.preventDefault()
          const found = await onReport(note.trim())
          setProblem(found)
          if (!found) onClose()
        }}
      >
        <Paragraph>{t('report.body')}</Paragraph>
        <label className={styles.label}>
          {t('report.label')}
          <textarea
            className={styles.note}
            rows={3}
            value={note}
            autoFocus
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t('report.failed')} {t(`problems:${problem}`)}
          </Notice>
        )}
        <Button type="submit" look="primary">
          {t('report.send')}
        </Button>
      </form>
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import { type Problem, setNote } from '#storage'
import { Button, Dialog, Notice, Paragraph } from '#ui'
import styles from './ReportDialog.module.css'

interface NoteDialogProps {
  /** `pack/fact` */
  readonly fact: string
  /** What stands there so far. */
  readonly text: string
  readonly onClose: () => void
  readonly onSaved: (isEmpty: boolean) => void
}

const LONGEST = 2_000

/** The learner's own words on a fact, shown with its explanation from then on. */
export function NoteDialog({ fact, text, onClose, onSaved }: NoteDialogProps) {
  const { t } = useTranslation(['practice', 'app', 'problems'])
  const { db } = useKasane()
  const [note, setText] = useState(text)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (): Promise<void> => {
    const trimmed = note.trim()
    const outcome = await setNote(db, { fact, text: trimmed, at: Date.now() })
    if (!outcome.ok) return setProblem(outcome.problem)
    onSaved(trimmed === '')
    onClose()
  }
  return (
    <Dialog title={t('ownNote.title')} closeLabel={t('app:close')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label className={styles.label}>
          {t('ownNote.label')}
          <textarea
            className={styles.note}
            rows={4}
            maxLength={LONGEST}
            value={note}
            autoFocus
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              void save()
            }}
          />
        </label>
        <Paragraph>{t('ownNote.body')}</Paragraph>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t('ownNote.failed')} {t(`problems:${problem}`)}
          </Notice>
        )}
        <Button type="submit" look="primary" keyName="Ctrl+Enter">
          {t('ownNote.save')}
        </Button>
      </form>
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blueprint } from '#exam'
import type { Problem } from '#storage'
import { Button, Dialog, Loading, Notice } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './BeginDialog.module.css'
import { useBeginExam } from './useBeginExam.ts'

const RULES = ['clock', 'answers', 'schedule'] as const

interface BeginDialogProps {
  readonly blueprint: Blueprint
  readonly onClose: () => void
}

/** What is about to begin, before its clock does. */
export function BeginDialog({ blueprint, onClose }: BeginDialogProps) {
  const { t } = useTranslation(['exam', 'app', 'problems'])
  const { summary } = useExamWords()
  const { drawn, begin } = useBeginExam(blueprint)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const paper = drawn?.ok ? drawn.paper : null
  const failure = drawn && !drawn.ok ? drawn.problem : problem
  const start = async (): Promise<void> => {
    if (!paper) return
    setIsBusy(true)
    setProblem(await begin(paper))
    setIsBusy(false)
  }
  return (
    <Dialog title={t('beginTitle')} closeLabel={t('app:close')} onClose={onClose}>
      <div className={styles.body}>
        <p>
          <strong>{blueprint.title || t('untitled')}</strong>
          <br />
          {summary(blueprint)}
        </p>
        {!drawn && <Loading label={t('app:loading')} />}
        {paper && paper.questions.length < blueprint.questions && (
          <Notice tone="caution">
            {t('shorter', { count: paper.questions.length, wanted: blueprint.questions })}
          </Notice>
        )}
        {failure ? (
          <Notice tone="wrong" isUrgent>
            {t(`problems:${failure}`)}
          </Notice>
        ) : (
          <ul className={styles.rules}>
            {RULES.map((rule) => (
              <li key={rule}>{t(`rules.${rule}`)}</li>
            ))}
          </ul>
        )}
        {drawn && (
          <div className={styles.actions}>
            <Button look="primary" autoFocus isDisabled={isBusy || !paper} onPress={start}>
              {t('beginNow')}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

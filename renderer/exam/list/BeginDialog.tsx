import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import { allot, availableFacts, type Blueprint, shortQuotas } from '#exam'
import type { Problem } from '#storage'
import { Button, Dialog, Notice } from '#ui'
import { useBeginExam } from '../useBeginExam.ts'
import { useExamWords } from '../useExamWords.ts'
import styles from './BeginDialog.module.css'

const RULES = ['clock', 'answers', 'schedule'] as const

interface BeginDialogProps {
  readonly blueprint: Blueprint
  readonly onClose: () => void
}

/** What is about to begin, before its clock does. */
export function BeginDialog({ blueprint, onClose }: BeginDialogProps) {
  const { t } = useTranslation(['exam', 'app', 'problems'])
  const { shelf } = useKasane()
  const { summary } = useExamWords()
  const begin = useBeginExam()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | 'nothing-to-ask' | null>(null)
  const quotas = allot(blueprint, availableFacts(blueprint, shelf.opened))
  const given = quotas.reduce((sum, quota) => sum + quota.given, 0)
  const start = async (): Promise<void> => {
    setIsBusy(true)
    setProblem(await begin(blueprint))
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
        {shortQuotas(quotas).length > 0 && (
          <Notice tone="caution">{t('shorter', { count: given, wanted: blueprint.questions })}</Notice>
        )}
        <ul className={styles.rules}>
          {RULES.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t(`problems:${problem}`)}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button look="primary" autoFocus isDisabled={isBusy} onPress={start}>
            {t('beginNow')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

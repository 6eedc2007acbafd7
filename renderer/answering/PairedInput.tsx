import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui'
import type { AnswerInputProps } from './AnswerInput.tsx'
import styles from './inputs.module.css'
import { PairRows } from './PairRows.tsx'
import { useSubmitKey } from './useSubmitKey.ts'

/** Pairs to be put together, and one press that answers: five pairs are five keys and Enter. */
export function PairedInput({ question, isActive, onAnswer }: AnswerInputProps) {
  const { t } = useTranslation('practice')
  const [chosen, setChosen] = useState<readonly (number | null)[]>(() =>
    (question.pairs ?? []).map(() => null),
  )
  const isComplete = chosen.every((option) => option !== null)
  const submit = (): void => {
    if (isComplete) onAnswer({ kind: 'paired', options: chosen })
  }
  useSubmitKey(isActive && isComplete, submit)
  return (
    <div className={styles.paired}>
      <PairRows
        question={question}
        chosen={chosen}
        isActive={isActive}
        onChoose={setChosen}
        onEnd={() => document.getElementById('paired-submit')?.focus()}
      />
      <Button id="paired-submit" look="primary" isDisabled={!isComplete} onPress={submit} keyName="Enter">
        {t('submit')}
      </Button>
    </div>
  )
}

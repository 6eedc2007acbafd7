import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import { allot, availableFacts, type Blueprint, checkBlueprint, shortQuotas } from '#exam'
import { Notice } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './BlueprintCheck.module.css'

/** What stands in the way of the exam, or makes it another than was asked for. Said while the blueprint is changed. */
export function BlueprintCheck({ blueprint }: { readonly blueprint: Blueprint }) {
  const { t } = useTranslation('exam')
  const { shelf } = useKasane()
  const { topic: nameOf } = useExamWords()
  const problems = checkBlueprint(blueprint)
  const quotas = problems.length === 0 ? allot(blueprint, availableFacts(blueprint, shelf.opened)) : []
  const short = shortQuotas(quotas)
  const unasked = quotas.filter(({ wanted }) => wanted === 0)
  const given = quotas.reduce((sum, quota) => sum + quota.given, 0)
  return (
    <section className={styles.check} aria-label={t('check')} aria-live="polite">
      {problems.map((problem) => (
        <Notice key={problem} tone="wrong">
          {t(`problem.${problem}`)}
        </Notice>
      ))}
      {short.length > 0 && (
        <Notice tone="caution">
          <p>{t('shorter', { count: given, wanted: blueprint.questions })}</p>
          <ul className={styles.list}>
            {short.map(({ topic, wanted, given: has }) => (
              <li key={topic}>{t('tooFewFacts', { topic: nameOf(topic), wanted, has })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {unasked.length > 0 && (
        <Notice tone="info">
          {t('unasked', { topics: unasked.map(({ topic }) => nameOf(topic)).join(t('separator')) })}
        </Notice>
      )}
      {problems.length === 0 && short.length === 0 && (
        <p className={styles.well}>
          <CircleCheck size="1.25em" aria-hidden="true" />
          {t('canBegin')}
        </p>
      )}
    </section>
  )
}

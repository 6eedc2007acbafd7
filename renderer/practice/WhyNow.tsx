import { useTranslation } from 'react-i18next'
import { dateOf } from '#scheduling'
import { Paragraph } from '#ui'
import type { Asked } from './session.ts'
import styles from './VerdictPanel.module.css'

interface WhyNowProps {
  readonly asked: Asked
  readonly isScheduling: boolean
}

/** Why the card came today although it was not due, where that is so. */
export function WhyNow({ asked: { examCap }, isScheduling }: WhyNowProps) {
  const { t, i18n } = useTranslation('practice')
  if (!isScheduling) return <Paragraph className={styles.now}>{t('free.verdict')}</Paragraph>
  if (!examCap) return null
  const format = new Intl.DateTimeFormat(i18n.language, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return (
    <Paragraph className={styles.now}>
      {t('broughtForward', { date: format.format(dateOf(examCap.without)) })}
    </Paragraph>
  )
}

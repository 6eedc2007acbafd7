import { useTranslation } from 'react-i18next'
import { PackFaults } from '#app'
import { Notice, Paragraph } from '#ui'
import styles from './Library.module.css'
import type { Refusal } from './offer.ts'

/** Why a file or a link was not opened. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal }) {
  const { t, i18n } = useTranslation('library')
  return (
    <Notice tone="wrong" isUrgent>
      <p>
        <strong>{t('refused.title')}</strong>{' '}
        <span className={styles.file} lang={i18n.language}>
          {refusal.name}
        </span>
      </p>
      <Paragraph>{t(`refused.${refusal.problem}`)}</Paragraph>
      {refusal.faults.length > 0 && <PackFaults faults={refusal.faults} />}
    </Notice>
  )
}

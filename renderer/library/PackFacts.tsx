import { useTranslation } from 'react-i18next'
import type { Lang, Pack } from '#questions'
import { Phrases } from '#ui'
import styles from './Library.module.css'

/** Where a pack comes from, and what may be done with it. */
export function PackFacts({ pack }: { readonly pack: Pack }) {
  const { t, i18n } = useTranslation('library')
  const lang = i18n.language as Lang
  return (
    <dl className={styles.facts}>
      <dt>{t('source')}</dt>
      {pack.sources.map(({ id, title }) => (
        <dd key={id} lang={lang}>
          {title[lang]}
        </dd>
      ))}
      <dt>{t('attribution')}</dt>
      <dd lang={lang}>
        <Phrases lang={lang}>{pack.attribution[lang]}</Phrases>
      </dd>
      <dt>{t('licence')}</dt>
      <dd lang="en">{pack.licence}</dd>
    </dl>
  )
}

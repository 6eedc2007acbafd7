import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type BrokenPack, routes } from '#app'
import { Notice, Paragraph, Phrases } from '#ui'
import styles from './BrokenPacks.module.css'

/** The packs that are installed and cannot be opened; what is wrong with them stands in the Library. */
export function BrokenPacks({ packs }: { readonly packs: readonly BrokenPack[] }) {
  const { t } = useTranslation('app')
  return packs.map(({ id }) => (
    <Notice key={id} tone="caution">
      <h2 className={styles.title}>
        <Phrases>{t('brokenPack.title', { pack: id })}</Phrases>
      </h2>
      <Paragraph>{t('brokenPack.body')}</Paragraph>
      <Link href={routes.library}>{t('brokenPack.why')}</Link>
    </Notice>
  ))
}

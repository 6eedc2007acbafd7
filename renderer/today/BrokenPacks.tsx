import { useTranslation } from 'react-i18next'
import { type BrokenPack, PackFaults } from '#app'
import { Notice } from '#ui'
import styles from './BrokenPacks.module.css'

/** The packs that are installed and cannot be opened: which, where, and why. */
export function BrokenPacks({ packs }: { readonly packs: readonly BrokenPack[] }) {
  const { t } = useTranslation('app')
  return packs.map(({ id, faults }) => (
    <Notice key={id} tone="caution">
      <h2 className={styles.title}>{t('brokenPack.title', { pack: id })}</h2>
      <p>{t('brokenPack.body')}</p>
      <PackFaults faults={faults} />
    </Notice>
  ))
}

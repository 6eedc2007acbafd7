import { useTranslation } from 'react-i18next'
import type { BrokenPack } from '#app'
import { describePackFault, type Lang } from '#questions'
import { Notice } from '#ui'
import styles from './BrokenPacks.module.css'

/** More than these help nobody at once. */
const SHOWN = 5

/** The packs that are installed and cannot be opened: which, where, and why. */
export function BrokenPacks({ packs }: { readonly packs: readonly BrokenPack[] }) {
  const { t, i18n } = useTranslation('app')
  return packs.map(({ id, faults }) => (
    <Notice key={id} tone="caution">
      <h2 className={styles.title}>{t('brokenPack.title', { pack: id })}</h2>
      <p>{t('brokenPack.body')}</p>
      <ul className={styles.faults}>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.path} ${fault.detail}`}>{describePackFault(fault, i18n.language as Lang)}</li>
        ))}
      </ul>
      {faults.length > SHOWN && <p>{t('brokenPack.more', { count: faults.length - SHOWN })}</p>}
    </Notice>
  ))
}

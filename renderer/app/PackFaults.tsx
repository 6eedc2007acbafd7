import { useTranslation } from 'react-i18next'
import { describePackFault, type Lang, type PackFault } from '#questions'
import { Paragraph, Phrases } from '#ui'
import styles from './PackFaults.module.css'

/** More than these help nobody at once. */
const SHOWN = 5

/** What is wrong with a pack, and where in its file. */
export function PackFaults({ faults }: { readonly faults: readonly PackFault[] }) {
  const { t, i18n } = useTranslation('app')
  return (
    <>
      {/* The engine says it, in the words of the file where it quotes. */}
      <ul className={styles.faults} lang={i18n.language}>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.path} ${fault.detail}`}>
            <Phrases>{describePackFault(fault, i18n.language as Lang)}</Phrases>
          </li>
        ))}
      </ul>
      {faults.length > SHOWN && (
        <Paragraph>{t('brokenPack.more', { count: faults.length - SHOWN })}</Paragraph>
      )}
    </>
  )
}

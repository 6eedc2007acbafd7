import { useTranslation } from 'react-i18next'
import { ContrastPair, misconceptionsOf } from '#answering'
import { useKasane } from '#app'
import type { Lang } from '#questions'
import type { Review } from '#storage'
import { Sheet } from '#ui'
import styles from './Confused.module.css'

/** More than these help nobody at once. */
const SHOWN = 3

/** What the learner takes for each other, until it has been told apart. */
export function Confused({ reviews }: { readonly reviews: readonly Review[] }) {
  const { t, i18n } = useTranslation('today')
  const { shelf } = useKasane()
  const lang = i18n.language as Lang
  const shown = misconceptionsOf(shelf, reviews, lang).slice(0, SHOWN)
  if (shown.length === 0) return null
  return (
    <Sheet labelledBy="confused" className={styles.sheet}>
      <h2 id="confused" className={styles.title}>
        {t('confused')}
      </h2>
      {shown.map(({ contrast }) => (
        <ContrastPair
          key={`${contrast.right.term} ${contrast.other.term}`}
          contrast={contrast}
          lang={lang}
          isNeutral
        />
      ))}
    </Sheet>
  )
}

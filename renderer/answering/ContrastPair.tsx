import { useTranslation } from 'react-i18next'
import type { Contrast, Lang } from '#questions'
import styles from './ContrastPair.module.css'
import { Readable } from './Readable.tsx'

interface ContrastPairProps {
  readonly contrast: Contrast
  readonly lang: Lang
  /** Where no question stands beside it, neither of the two is the answer. */
  readonly isNeutral?: boolean
}

/** Two things that were taken for each other, side by side, each with what it really is. */
export function ContrastPair({ contrast, lang, isNeutral = false }: ContrastPairProps) {
  const { t } = useTranslation('practice')
  const sides = [
    ['right', contrast.right],
    ['other', contrast.other],
  ] as const
  return (
    <dl className={styles.pair}>
      {sides.map(([part, { term, label, is }]) => (
        <div key={term} data-part={isNeutral ? undefined : part}>
          <dt>
            <strong lang={lang}>
              <Readable lang={lang}>{label}</Readable>
            </strong>
            {!isNeutral && <span>{t(`contrast.${part}`)}</span>}
          </dt>
          <dd lang={lang}>
            <Readable lang={lang}>{is}</Readable>
          </dd>
        </div>
      ))}
    </dl>
  )
}

import { Check, CircleHelp, PencilLine, X } from 'lucide-react'
import { Trans, useTranslation } from 'react-i18next'
import type { Judged } from './session.ts'
import styles from './Verdict.module.css'

const ICONS = { right: Check, typo: PencilLine, other: X, wrong: X, unknown: CircleHelp }

/** Right or not, in a word, an icon and a colour. */
export function Verdict({ judged }: { readonly judged: Judged }) {
  const { t } = useTranslation('practice')
  const { answer } = judged
  const { verdict, other } = judged.marking
  const { lang } = judged.asked.question
  const Icon = ICONS[verdict]
  const isRight = verdict === 'right' || verdict === 'typo'
  return (
    <p className={styles.verdict} data-tone={isRight ? 'right' : verdict === 'unknown' ? 'unknown' : 'wrong'}>
      <span className={styles.stamp}>
        <Icon size="1.25em" strokeWidth={2.5} aria-hidden="true" />
        {t(`verdict.${verdict}`)}
      </span>
      {!judged.isToGrade && <span className={styles.grade}>{t('grade.is', { grade: judged.grade })}</span>}
      {verdict === 'typo' && <span>{t('typoNote')}</span>}
      {verdict === 'other' && answer.kind === 'typed' && (
        <span>
          <Trans
            t={t}
            i18nKey="otherThing"
            values={{ other }}
            components={[<strong key="other" lang={lang} />]}
          />
        </span>
      )}
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import type { Lang, Question } from '#questions'
import styles from './Explanation.module.css'

/** Why it is so, what has changed since, and where it stands. */
export function Explanation({ question }: { readonly question: Question }) {
  const { t } = useTranslation('practice')
  const path = [question.source.page, ...question.source.section]
  return (
    <dl className={styles.explanation}>
      <div>
        <dt>{t('explanation')}</dt>
        <dd lang={question.lang}>{question.explanation}</dd>
      </div>
      {question.notes?.map((note) => (
        <div key={note} data-part="note">
          <dt>{t('note')}</dt>
          <dd lang={question.lang}>{note}</dd>
        </div>
      ))}
      <div data-part="source">
        <dt>{t('source')}</dt>
        <dd>
          {path.map((step, index) => (
            <span key={step}>
              {index > 0 && <span aria-hidden="true"> › </span>}
              <span lang={langOf(step, question.lang)}>{step}</span>
            </span>
          ))}
        </dd>
      </div>
    </dl>
  )
}

/** Headings of a source stay in the source's language, whatever the question's. */
function langOf(text: string, otherwise: Lang): Lang {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : otherwise
}

import { useTranslation } from 'react-i18next'
import type { Lang, Question } from '#questions'
import styles from './Explanation.module.css'
import { Readable } from './Readable.tsx'

interface ExplanationProps {
  readonly question: Question
  /** What the learner has written about it; empty where nothing is. */
  readonly ownNote?: string
}

/** Why it is so, what has changed since, and where it stands. */
export function Explanation({ question, ownNote = '' }: ExplanationProps) {
  const { t } = useTranslation('practice')
  const path = [question.source.page, ...question.source.section]
  return (
    <dl className={styles.explanation}>
      <div>
        <dt>{t('explanation')}</dt>
        <dd lang={question.lang}>
          <Readable lang={question.lang}>{question.explanation}</Readable>
        </dd>
      </div>
      {question.notes?.map((note) => (
        <div key={note} data-part="note">
          <dt>{t('note')}</dt>
          <dd lang={question.lang}>
            <Readable lang={question.lang}>{note}</Readable>
          </dd>
        </div>
      ))}
      {ownNote && (
        <div data-part="own">
          <dt>{t('ownNote.title')}</dt>
          <dd>{ownNote}</dd>
        </div>
      )}
      <div data-part="source">
        <dt>{t('source')}</dt>
        <dd>
          {path.map((step, index) => (
            <span key={step}>
              {index > 0 && <span aria-hidden="true"> › </span>}
              <span lang={langOf(step, question.lang)}>
                <Readable lang={langOf(step, question.lang)}>{step}</Readable>
              </span>
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

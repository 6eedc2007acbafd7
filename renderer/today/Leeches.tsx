import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knowledgeOf, type Shelf, useKasane } from '#app'
import { ask, formatsOf, type Lang, type Question } from '#questions'
import { type Leech, leeches, markCard, type Problem } from '#storage'
import { Button, Notice, Paragraph, Sheet } from '#ui'
import styles from './Missed.module.css'
import { QuestionDetails } from './QuestionDetails.tsx'

/** The cards that were put aside because they were forgotten again and again, and the way back. */
export function Leeches() {
  const { t, i18n } = useTranslation(['today', 'problems'])
  const { db, shelf } = useKasane()
  const found = useLiveQuery(() => leeches(db), [db])
  const [problem, setProblem] = useState<Problem | null>(null)
  const shown = (found ?? []).flatMap((leech) => {
    const question = questionOf(shelf, leech, i18n.language as Lang)
    return question ? [{ leech, question }] : []
  })
  if (shown.length === 0) return null
  const bringBack = async ({ id, topic }: Leech): Promise<void> => {
    const outcome = await markCard(db, id, topic, { isSuspended: false })
    setProblem(outcome.ok ? null : outcome.problem)
  }
  return (
    <Sheet labelledBy="leeches">
      <h2 id="leeches" className={styles.title}>
        {t('leeches.title')}
      </h2>
      <Paragraph className={styles.advice}>{t('leeches.body')}</Paragraph>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${problem}`)}
        </Notice>
      )}
      <ul className={styles.list}>
        {shown.map(({ leech, question }) => (
          <li key={leech.id}>
            <QuestionDetails question={question} />
            <div className={styles.back}>
              <span>{t('leeches.times', { count: leech.lapses })}</span>
              <Button look="quiet" onPress={() => bringBack(leech)}>
                {t('leeches.back')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** Any question of the card stands for it. */
function questionOf(shelf: Shelf, { id }: Leech, lang: Lang): Question | undefined {
  const knowledge = knowledgeOf(shelf, id)
  const [format] = knowledge ? formatsOf(knowledge, id, lang) : []
  const asked = knowledge && format && ask(knowledge, id, { lang, format, seed: 0 })
  return asked?.ok ? asked.question : undefined
}

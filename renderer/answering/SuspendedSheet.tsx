import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knowledgeOf, type Shelf, useKasane } from '#app'
import { ask, formatsOf, type Lang, type Question } from '#questions'
import { markCard, type Problem, type Suspended } from '#storage'
import { Button, Notice, Paragraph, Phrases, Sheet } from '#ui'
import { QuestionDetails } from './QuestionDetails.tsx'
import styles from './SuspendedSheet.module.css'

interface SuspendedSheetProps {
  readonly title: string
  readonly body: string
  readonly cards: readonly Suspended[]
}

/** Cards that do not come, each with a question that stands for it, and the way back. Nothing where there are none. */
export function SuspendedSheet({ title, body, cards }: SuspendedSheetProps) {
  const { t, i18n } = useTranslation(['practice', 'problems'])
  const { db, shelf } = useKasane()
  const id = useId()
  /** The card that was brought back last. */
  const [back, setBack] = useState<Suspended | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const shown = cards.flatMap((card) => {
    const question = questionOf(shelf, card, i18n.language as Lang)
    return question ? [{ card, question }] : []
  })
  if (shown.length === 0 && back === null) return null
  const suspend = async (card: Suspended, isSuspended: boolean): Promise<void> => {
    const { isLeech } = card
    const change = isSuspended ? { isSuspended, isLeech } : { isSuspended }
    const outcome = await markCard(db, card.id, card.topic, change)
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) setBack(isSuspended ? null : card)
  }
  return (
    <Sheet labelledBy={id}>
      <h2 id={id} className={styles.title}>
        <Phrases>{title}</Phrases>
      </h2>
      <Paragraph className={styles.advice}>{body}</Paragraph>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${problem}`)}
        </Notice>
      )}
      <div role="status">
        {back && (
          <Notice
            tone="info"
            action={
              <Button autoFocus onPress={() => suspend(back, true)}>
                {t('undoTitle')}
              </Button>
            }
          >
            {t('suspended.done')}
          </Notice>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map(({ card, question }) => (
          <li key={card.id}>
            <QuestionDetails question={question} />
            <div className={styles.back}>
              <span>{card.lapses > 0 && t('suspended.times', { count: card.lapses })}</span>
              <Button look="quiet" onPress={() => suspend(card, false)}>
                {t('suspended.back')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** Any question of the card stands for it, in the language of the interface where it exists there. */
function questionOf(shelf: Shelf, { id }: Suspended, lang: Lang): Question | undefined {
  const knowledge = knowledgeOf(shelf, id)
  if (!knowledge) return undefined
  const inLang = (own: Lang): Question | undefined => {
    const [format] = formatsOf(knowledge, id, own)
    const asked = format && ask(knowledge, id, { lang: own, format, seed: 0 })
    return asked?.ok ? asked.question : undefined
  }
  return inLang(lang) ?? inLang(lang === 'ja' ? 'en' : 'ja')
}

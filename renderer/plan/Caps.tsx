import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knowledgeOf, type Shelf, useKasane } from '#app'
import { cappedCards, type Outlook } from '#planning'
import { ask, formatsOf, type Lang } from '#questions'
import { Sheet } from '#ui'
import styles from './Caps.module.css'
import { Table } from './Table.tsx'
import { topicLabel } from './topicLabel.ts'
import { useDays } from './useDays.ts'

/** So many are shown: each has to be made a question, and more help nobody at once. */
const SHOWN = 100

const COLUMNS = ['card', 'topic', 'day', 'without'] as const

/** Which cards the last weeks bring forward, and when that ends. */
export function Caps({ outlook }: { readonly outlook: Outlook }) {
  const { t, i18n } = useTranslation('plan')
  const { shelf } = useKasane()
  const { long, middle } = useDays()
  const [isOpen, setIsOpen] = useState(false)
  const lang = i18n.language as Lang
  const { cards, coming, today } = outlook
  const capped = cappedCards(
    cards,
    coming.map(({ exam }) => exam),
    today,
  )
  const last = coming.at(-1)?.goal.day ?? today
  const count = capped.length
  return (
    <Sheet labelledBy="caps" className={styles.sheet}>
      <h2 id="caps">{t('caps.title')}</h2>
      <p>{count === 0 ? t('caps.none') : t('caps.some', { count })}</p>
      {count > 0 && (
        <>
          <p>{t('caps.lifts', { date: long(last) })}</p>
          <details className={styles.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
            <summary>{t('caps.show', { count })}</summary>
            {isOpen && count > SHOWN && <p>{t('caps.first', { count: SHOWN })}</p>}
            {isOpen && (
              <Table
                caption={t('caps.caption')}
                columns={COLUMNS.map((column) => t(`caps.columns.${column}`))}
                rows={capped.slice(0, SHOWN).map(({ card, cap }) => ({
                  key: card.id,
                  cells: [
                    stemOf(shelf, card.id, lang),
                    topicLabel(shelf, card.topic, lang),
                    middle(Math.max(today, cap.day)),
                    middle(cap.without),
                  ],
                }))}
              />
            )}
          </details>
        </>
      )}
    </Sheet>
  )
}

/** The card as a question, so that the learner knows it again. */
function stemOf(shelf: Shelf, card: string, lang: Lang): string {
  const knowledge = knowledgeOf(shelf, card)
  const [format] = knowledge ? formatsOf(knowledge, card, lang) : []
  if (!knowledge || !format) return card
  const asked = ask(knowledge, card, { lang, format, seed: 0 })
  return asked.ok ? asked.question.stem.replaceAll('**', '') : card
}

import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'
import { ContrastPair, rightAnswerOf } from '#answering'
import { knowledgeOf, Screen, type Shelf, useKasane, useStudyDay } from '#app'
import { type Contrast, contrastOf, type Lang } from '#questions'
import { dueForecast } from '#storage'
import { Button, Notice, Paragraph, Phrases, Pile, Sheet } from '#ui'
import styles from './Summary.module.css'
import { answersOf, type Judged, lastDid, type Session } from './session.ts'

interface SummaryProps {
  readonly session: Session
  readonly onUndo: () => void
  readonly undoKey: string | undefined
  readonly onBack: () => void
}

/** A higher pile says nothing more. */
const MOST_SHEETS = 8

/** What the sitting came to. */
export function Summary({ session, onUndo, undoKey, onBack }: SummaryProps) {
  const { t } = useTranslation('practice')
  const { db, shelf } = useKasane()
  const { today } = useStudyDay()
  const tomorrow = useLiveQuery(() => dueForecast(db, today + 1, today + 1), [db, today])?.[0]?.due
  const { passedOver, givenAway } = session
  const done = answersOf(session)
  const first = done.filter(({ asked }) => asked.kind !== 'drill')
  const right = first.filter(({ grade }) => grade >= 3).length
  const seconds = Math.round(done.reduce((sum, { elapsedMs }) => sum + (elapsedMs ?? 0), 0) / 1000)
  const missed = first.filter(({ grade }) => grade < 3)
  const confused = contrastsIn(shelf, done)
  const isEmpty = done.length === 0
  return (
    <Screen title={t(isEmpty ? 'empty.title' : 'summary.title')} isNarrow>
      <Sheet layers={isEmpty ? 1 : 4} className={styles.sheet}>
        {isEmpty ? (
          <Paragraph>{t('empty.body')}</Paragraph>
        ) : (
          <>
            <header className={styles.header}>
              <Paragraph className={styles.answered}>
                {t('summary.answered', { count: done.length })}
              </Paragraph>
              <div className={styles.pile}>
                <Pile sheets={Math.min(MOST_SHEETS, done.length)} />
              </div>
            </header>
            <dl className={styles.figures}>
              {first.length > 0 && (
                <div>
                  <dt>{t('summary.firstTry')}</dt>
                  <dd>{t('summary.ofTotal', { right, total: first.length })}</dd>
                </div>
              )}
              <div>
                <dt>{t('summary.time')}</dt>
                <dd>
                  {seconds < 90
                    ? t('summary.seconds', { count: seconds })
                    : t('summary.minutes', { count: Math.round(seconds / 60) })}
                </dd>
              </div>
              {tomorrow !== undefined && (
                <div>
                  <dt>{t('summary.tomorrow')}</dt>
                  <dd>{t('summary.cards', { count: tomorrow })}</dd>
                </div>
              )}
            </dl>
            {confused.length > 0 && (
              <section className={styles.missed}>
                <h2>{t('contrast.title')}</h2>
                {confused.map(({ contrast, lang }) => (
                  <ContrastPair
                    key={`${contrast.right.term} ${contrast.other.term}`}
                    contrast={contrast}
                    lang={lang}
                  />
                ))}
              </section>
            )}
            <section className={styles.missed}>
              <h2>
                <Phrases>{t(missed.length > 0 ? 'summary.missed' : 'summary.allRight')}</Phrases>
              </h2>
              <ul>
                {missed.map(({ shown }) => (
                  <li key={shown.card} lang={shown.lang}>
                    <span>
                      <Phrases lang={shown.lang}>{shown.stem.replaceAll('**', '')}</Phrases>
                    </span>
                    <strong>{rightAnswerOf(shown)}</strong>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
        {passedOver.length > 0 && (
          <Notice tone="info">{t('unaskable.body', { count: new Set(passedOver).size })}</Notice>
        )}
        {givenAway.length > 0 && (
          <Notice tone="info">{t('givenAway.body', { count: new Set(givenAway).size })}</Notice>
        )}
        <div className={styles.actions}>
          <Button look="primary" autoFocus onPress={onBack} keyName="Enter">
            {t('summary.back')}
          </Button>
          {session.deeds.length > 0 && (
            <Button look="quiet" onPress={onUndo} keyName={undoKey}>
              {t(`undoLast.${lastDid(session)}`)}
            </Button>
          )}
        </div>
      </Sheet>
    </Screen>
  )
}

/** What was taken for something else in this sitting, each pair once. */
function contrastsIn(shelf: Shelf, done: readonly Judged[]) {
  const pairs = new Map<string, { readonly contrast: Contrast; readonly lang: Lang }>()
  for (const { shown, answer } of done) {
    const knowledge = knowledgeOf(shelf, shown.card)
    const contrast = knowledge && contrastOf(knowledge, shown, answer)
    if (!contrast) continue
    pairs.set([contrast.right.term, contrast.other.term].sort().join(' '), { contrast, lang: shown.lang })
  }
  return [...pairs.values()]
}

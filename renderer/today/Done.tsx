import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { practicePath, useLeftOff } from '#app'
import type { DayCount } from '#storage'
import { Button, Paragraph, Phrases, Pile, Sheet } from '#ui'
import { Begin } from './Begin.tsx'
import { useDates } from './dates.ts'
import styles from './Hero.module.css'
import { MOST_SHEETS } from './piles.ts'
import type { DayRead } from './readToday.ts'
import { UndoLast } from './UndoLast.tsx'

interface DoneProps extends Pick<DayRead, 'agenda' | 'later' | 'lastDid'> {
  /** The next day on which something is due. */
  readonly next: DayCount | undefined
}

/** Nothing is left to ask today. */
export function Done({ agenda, later, lastDid, next }: DoneProps) {
  const { t } = useTranslation('today')
  const [, navigate] = useLocation()
  const dateText = useDates()
  const { answered, more } = agenda
  const left = useLeftOff() ?? 0
  return (
    <Sheet layers={1} labelledBy="done" className={styles.hero}>
      <div className={styles.words}>
        <h2 id="done" className={styles.done}>
          <Phrases>{t('done.title')}</Phrases>
        </h2>
        {answered > 0 && <Paragraph>{t('done.answered', { count: answered })}</Paragraph>}
        {later > 0 && <Paragraph>{t('done.later', { count: later })}</Paragraph>}
        <Paragraph>
          {next
            ? t('done.next', {
                date: dateText(next.day, 'long'),
                questions: t('questions', { count: next.due }),
              })
            : t('done.nothingAhead')}
        </Paragraph>
        <div className={styles.begin}>
          {left > 0 && <Begin />}
          {more > 0 && (
            <Button onPress={() => navigate(practicePath(more))}>{t('done.more', { count: more })}</Button>
          )}
        </div>
        {lastDid && <UndoLast did={lastDid} />}
      </div>
      {answered > 0 && (
        <div className={styles.pile}>
          <Pile sheets={Math.min(MOST_SHEETS, answered)} />
        </div>
      )}
    </Sheet>
  )
}

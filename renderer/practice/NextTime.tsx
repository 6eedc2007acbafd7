import { useLiveQuery } from 'dexie-react-hooks'
import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { readExamCap, useKasane, useStudyDay } from '#app'
import { dateOf, explainReview, schedulers } from '#scheduling'
import type { Review } from '#storage'
import { Button } from '#ui'
import styles from './NextTime.module.css'
import type { Judged } from './session.ts'

const WhyThisDate = lazy(async () => ({ default: (await import('./WhyThisDate.tsx')).WhyThisDate }))

interface NextTimeProps {
  readonly judged: Judged
  /** The answer's line in the log; undefined until it stands there. */
  readonly line: Review | undefined
  readonly isPutAside: boolean
  readonly isOpen: boolean
  readonly keyName: string | undefined
  readonly onToggle: () => void
}

/** When the card comes again, and on request the arithmetic that leads there. */
export function NextTime({ judged, line, isPutAside, isOpen, keyName, onToggle }: NextTimeProps) {
  const { t, i18n } = useTranslation('practice')
  const { db, shelf, preferences } = useKasane()
  const { today } = useStudyDay()
  // While another grade is being saved, the line is still that of the grade before.
  const isIt =
    line !== undefined && line.grade === judged.grade && (judged.isGuessed || line.kind !== 'guess')
  const lineId = isIt ? line.id : null
  const exam = useLiveQuery(
    async () => (isIt ? readExamCap({ db, shelf, today }, line.card) : undefined),
    [db, shelf, today, lineId, line?.grade],
  )
  const explained =
    isIt && exam !== undefined ? explainReview(line, schedulers[preferences.scheduler], exam) : null
  const format = useMemo(
    () => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' }),
    [i18n.language],
  )
  const date = explained && format.format(dateOf(explained.day))
  const days = explained && line ? explained.day - line.studyDay : 0
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // Opened by its key, it may lie below the fold.
    if (isOpen) section.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <section ref={section} className={styles.next}>
      <div className={styles.line}>
        <p>
          {isPutAside
            ? t('why.aside')
            : date && (days > 0 ? t('why.next', { date, count: days }) : t('why.today'))}
        </p>
        <Button
          look="quiet"
          aria-expanded={isOpen}
          aria-controls="why-this-date"
          keyName={keyName}
          onPress={onToggle}
          icon={<ChevronDown className={styles.chevron} size="1.1em" aria-hidden="true" />}
        >
          {t('why.title')}
        </Button>
      </div>
      <div id="why-this-date" hidden={!isOpen}>
        {isOpen && explained && (
          <Suspense fallback={null}>
            <WhyThisDate steps={explained.steps} />
          </Suspense>
        )}
      </div>
    </section>
  )
}

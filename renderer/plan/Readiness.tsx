import { type CSSProperties, useEffect, useId, useMemo } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { chosenPath, useKasane, useStudyDay, writeChoice } from '#app'
import { logReady, type Outlook, type PlannedExam, type Ready, readyFor } from '#planning'
import type { Lang } from '#questions'
import { type Estimate, MINIMUM_ANSWERED } from '#scheduling'
import { Button, Notice, Sheet } from '#ui'
import styles from './Readiness.module.css'
import { topicLabel } from './topicLabel.ts'

interface ReadinessProps {
  readonly exam: PlannedExam
  readonly outlook: Outlook
}

/** The chance of passing and what it rests on, or what is missing before anything can be said. */
export function Readiness({ exam, outlook }: ReadinessProps) {
  const { t } = useTranslation('plan')
  const { db, preferences } = useKasane()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const ready = useMemo(() => readyFor(outlook, exam), [outlook, exam])
  const { id } = exam.goal
  useEffect(() => {
    logReady({ db, preferences, today }, id, ready, Date.now()).catch(showBoundary)
  }, [db, preferences, today, id, ready, showBoundary])
  return (
    <Sheet labelledBy={`ready-${id}`} className={styles.sheet}>
      <h2 id={`ready-${id}`}>{t('ready.title', { title: exam.blueprint.title })}</h2>
      {ready.ok ? (
        <Foretold ready={ready} passShare={exam.blueprint.passShare} />
      ) : (
        <NotEnough ready={ready} />
      )}
    </Sheet>
  )
}

function percentOf(share: number): number {
  return Math.round(share * 100)
}

/** Nobody is sure of an exam: of its chance, what lies beyond these is not told apart. */
const SUREST = 0.99
const LEAST_SURE = 0.01

function unsure(share: number): number {
  return Math.min(SUREST, Math.max(LEAST_SURE, share))
}

function percentsOf({ mean, low, high }: Estimate) {
  return { percent: percentOf(mean), low: percentOf(low), high: percentOf(high) }
}

interface ForetoldProps {
  readonly ready: Extract<Ready, { ok: true }>
  readonly passShare: number
}

function Foretold({ ready, passShare }: ForetoldProps) {
  const { t, i18n } = useTranslation('plan')
  const { shelf } = useKasane()
  const id = useId()
  const [, navigate] = useLocation()
  const weak = ready.topics.filter(({ success }) => success.mean < passShare).map(({ topic }) => topic)
  const { mean, low, high } = ready.passing
  const passing = percentsOf({ mean: unsure(mean), low: unsure(low), high: unsure(high) })
  const bounds =
    passing.low === percentOf(SUREST)
      ? 'atLeast'
      : passing.high === percentOf(LEAST_SURE)
        ? 'atMost'
        : 'range'
  const score = percentsOf(ready.score)
  return (
    <>
      <dl className={styles.figures}>
        <div className={styles.chance}>
          <dt>{t('ready.chance')}</dt>
          <dd>
            <strong>{t('ready.percent', passing)}</strong> <span>{t(`ready.${bounds}`, passing)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('ready.score')}</dt>
          <dd>
            <strong>{t('ready.percent', score)}</strong> <span>{t('ready.range', score)}</span>
          </dd>
          <dd className={styles.help}>{t('ready.passMark', { percent: percentOf(passShare) })}</dd>
        </div>
      </dl>
      <section className={styles.topics} aria-labelledby={id}>
        <h3 id={id}>{t('ready.topics')}</h3>
        <ul>
          {ready.topics.map(({ topic, success, cards, answered }) => {
            const label = topicLabel(shelf, topic, i18n.language as Lang)
            return (
              <li key={topic}>
                <span className={styles.spoken}>
                  {t('ready.topic', { topic: label, cards, answered, ...percentsOf(success) })}
                </span>
                <span aria-hidden="true">{label}</span>
                <span className={styles.percent} aria-hidden="true">
                  {t('ready.percent', percentsOf(success))}
                </span>
                <Range estimate={success} />
              </li>
            )
          })}
        </ul>
      </section>
      {weak.length > 0 && (
        <div>
          <Button onPress={() => navigate(chosenPath(writeChoice({ topics: weak })))}>
            {t('ready.practise')}
          </Button>
        </div>
      )}
      <p className={styles.help}>
        {t('ready.how')} {t('ready.rangeHelp')}
      </p>
    </>
  )
}

/** From the low to the high bound, with the best guess between them. Decoration: the words stand beside it. */
function Range({ estimate: { low, mean, high } }: { readonly estimate: Estimate }) {
  return (
    <span
      className={styles.range}
      aria-hidden="true"
      style={{ '--low': low, '--mean': mean, '--high': high } as CSSProperties}
    />
  )
}

function NotEnough({ ready }: { readonly ready: Extract<Ready, { ok: false }> }) {
  const { t, i18n } = useTranslation('plan')
  const { shelf } = useKasane()
  const { answered, missing, short } = ready
  return (
    <Notice tone="info">
      <p>
        <strong>{t('ready.notEnough')}</strong> {t('ready.notEnoughBody')}
      </p>
      <ul className={styles.missing}>
        {missing > 0 && <li>{t('ready.missing', { count: missing, answered, needed: MINIMUM_ANSWERED })}</li>}
        {short.map(({ topic, cards, answered: own, missing: count }) => {
          const label = topicLabel(shelf, topic, i18n.language as Lang)
          return (
            <li key={topic}>
              {count === null
                ? t('ready.shortNone', { topic: label })
                : t('ready.short', { topic: label, count, cards, answered: own })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

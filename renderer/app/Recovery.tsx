import { type ReactNode, useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import type { Outcome, Problem } from '#storage'
import { Button, Loading, Notice, Paragraph, Sheet } from '#ui'
import styles from './ErrorScreen.module.css'
import { changeInterfaceLanguage } from './i18n.ts'
import { Facts, useFormats } from './numbers.tsx'
import { bringBack, findRescue, type Rescue, startAnew } from './recover.ts'
import type { Lost } from './start.ts'
import { useReady } from './useReady.ts'

/** What there is instead of the app where the learner's data are lost: what happened, what can be had back, one button. */
export function Recovery({ lost }: { readonly lost: Lost }) {
  useReady()
  const { t, i18n } = useTranslation(['data', 'problems'])
  const { showBoundary } = useErrorBoundary()
  const [rescue, setRescue] = useState<Rescue | null | 'looking'>('looking')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  useEffect(() => {
    findRescue(lost).then((found) => {
      setRescue(found.ok ? found.value : null)
      if (!found.ok) setProblem(found.problem)
    }, showBoundary)
  }, [lost, showBoundary])
  const run = (work: Promise<Outcome<null>>): void => {
    setIsWorking(true)
    work.then((outcome) => {
      if (outcome.ok) return window.location.reload()
      setProblem(outcome.problem)
      setIsWorking(false)
    }, showBoundary)
  }
  const other = i18n.language === 'ja' ? 'en' : 'ja'
  return (
    <main className={styles.screen}>
      <Sheet layers={2} labelledBy="recovery-title">
        <div className={styles.content}>
          <h1 id="recovery-title">{t(rescue ? 'recovery.title' : 'recovery.titleNothing')}</h1>
          <Notice tone="caution">
            {t(`recovery.${lost.cause}`)} {t('recovery.untouched')}
          </Notice>
          {rescue === 'looking' && <Loading label={t('recovery.looking')} />}
          {rescue === null && !problem && <Paragraph>{t('recovery.nothing')}</Paragraph>}
          {rescue && rescue !== 'looking' && <Preview lost={lost} rescue={rescue} />}
          {problem && (
            <Notice tone="wrong" isUrgent>
              {t('recovery.failed')} {t(`problems:${problem}`)}
            </Notice>
          )}
          <div className={styles.actions}>
            {rescue && rescue !== 'looking' && (
              <Button look="primary" isDisabled={isWorking} onPress={() => run(bringBack(lost, rescue))}>
                {t(isWorking ? 'recovery.restoring' : 'recovery.restore')}
              </Button>
            )}
            <Button
              lang={other}
              look="quiet"
              onPress={() => changeInterfaceLanguage(other).catch(showBoundary)}
            >
              {other === 'ja' ? '日本語' : 'English'}
            </Button>
          </div>
          {rescue !== 'looking' && (
            <details>
              <summary>{t('recovery.anew')}</summary>
              <Paragraph>{t('recovery.anewSure')}</Paragraph>
              <Button isDisabled={isWorking} onPress={() => run(startAnew(lost))}>
                {t('recovery.anewConfirm')}
              </Button>
            </details>
          )}
        </div>
      </Sheet>
    </main>
  )
}

function Preview({ lost, rescue }: { readonly lost: Lost; readonly rescue: Rescue }) {
  const { t } = useTranslation('data')
  const { moment, answers, changes } = useFormats()
  const known = lost.survey.known?.counts.reviews
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('recovery.known'), known === undefined ? '–' : answers(known)],
    [t('recovery.found'), lost.found ? answers(lost.found.mark.counts.reviews ?? 0) : '–'],
    [t('recovery.backup'), rescue.info ? moment(rescue.info.at) : t('recovery.noBackup')],
    [t('recovery.lines'), changes(rescue.lines.length)],
    [t('recovery.after'), <strong key="after">{answers(rescue.reviews)}</strong>],
    [t('recovery.lastAnswer'), rescue.lastAnswerAt === null ? '–' : moment(rescue.lastAnswerAt)],
  ]
  return (
    <>
      <Facts facts={facts} />
      {rescue.damaged > 0 && (
        <Notice tone="caution">{t('recovery.damaged', { count: rescue.damaged })}</Notice>
      )}
    </>
  )
}

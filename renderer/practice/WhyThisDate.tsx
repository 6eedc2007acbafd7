import { useTranslation } from 'react-i18next'
import { usePreferences } from '#app'
import { dateOf, type ReviewStep } from '#scheduling'
import { Phrases } from '#ui'
import styles from './WhyThisDate.module.css'

/** The arithmetic of the next review, a sentence a step. */
export function WhyThisDate({ steps }: { readonly steps: readonly ReviewStep[] }) {
  const say = useSayStep()
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.step}>
          <Phrases>{say(step)}</Phrases>
        </li>
      ))}
    </ol>
  )
}

function useSayStep(): (step: ReviewStep) => string {
  const { t, i18n } = useTranslation('practice')
  const { rolloverHour } = usePreferences()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
  const date = (day: number): string => format.format(dateOf(day))
  const hundredths = (value: number): string => (value / 100).toFixed(2)
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${hundredths(Math.abs(value))}`
  return (step) => {
    switch (step.step) {
      case 'new':
        return t('why.step.new')
      case 'found':
        return t('why.step.found', {
          count: step.repetitions,
          interval: step.intervalDays,
          easiness: hundredths(step.easiness100),
        })
      case 'foundFsrs':
        return t('why.step.foundFsrs', {
          stability: step.stabilityDays.toFixed(1),
          difficulty: step.difficulty.toFixed(1),
        })
      case 'late':
        return t('why.step.late', { count: step.days })
      case 'early':
        return t('why.step.early', { count: step.days })
      case 'passed':
        return t('why.step.passed', { grade: step.grade, count: step.repetitions })
      case 'failed':
        return t('why.step.failed', { grade: step.grade })
      case 'firstInterval':
        return t('why.step.firstInterval', { count: step.days })
      case 'secondInterval':
        return t('why.step.secondInterval', { count: step.days })
      case 'product':
        return t('why.step.product', {
          interval: step.intervalDays,
          easiness: hundredths(step.easiness100),
          product: hundredths(step.product100),
          count: step.days,
        })
      case 'fsrs':
        return t('why.step.fsrs', {
          stability: step.stabilityDays.toFixed(1),
          difficulty: step.difficulty.toFixed(1),
          count: step.days,
        })
      case 'easiness':
        return t(step.isAtFloor ? 'why.step.easinessFloor' : 'why.step.easiness', {
          grade: step.grade,
          from: hundredths(step.from100),
          change: signed(step.change100),
          to: hundredths(step.to100),
        })
      case 'easinessKept':
        return t('why.step.easinessKept', { easiness: hundredths(step.easiness100) })
      case 'cap':
        return t(`why.step.${step.reason}${step.interval > step.days ? 'Reached' : ''}`, {
          interval: step.interval,
          count: step.days,
        })
      case 'due':
        return t('why.step.due', {
          today: date(step.studyDay),
          date: date(step.day),
          hour: rolloverHour,
          count: step.days,
        })
      case 'exam':
        return t('why.step.exam', { date: date(step.day), without: date(step.without) })
      case 'drill':
        return t('why.step.drill', { date: date(step.day) })
      case 'guess':
        return t('why.step.guess')
    }
  }
}

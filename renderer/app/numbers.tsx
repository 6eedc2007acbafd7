import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './numbers.module.css'

const AGES = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** Dates, ages, sizes and counts in the language of the interface. */
export function useFormats() {
  const { t, i18n } = useTranslation('data')
  const number = new Intl.NumberFormat(i18n.language)
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' })
  return {
    number: (value: number) => number.format(value),
    /** @param at epoch milliseconds */
    moment: (at: number) => date.format(at),
    /** How long ago. */
    age: (at: number, now: number) => {
      const passed = Math.max(0, now - at)
      const [unit, ms] = AGES.find(([, length]) => passed >= length) ?? (['minute', 60_000] as const)
      return relative.format(-Math.floor(passed / ms), unit)
    },
    size: (bytes: number) =>
      new Intl.NumberFormat(i18n.language, {
        style: 'unit',
        unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
        maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
      }).format(bytes < 1_000_000 ? Math.ceil(bytes / 1000) : bytes / 1_000_000),
    answers: (count: number) => t('count.answers', { count, number: number.format(count) }),
    changes: (count: number) => t('count.changes', { count, number: number.format(count) }),
  }
}

/** Names with their values, one a line. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

import { useTranslation } from 'react-i18next'
import { useKasane } from '#app'
import type { Blueprint } from '#exam'
import type { Lang } from '#questions'

/** Shares, times, topics and languages of exams in the words of the interface. */
export function useExamWords() {
  const { t, i18n } = useTranslation('exam')
  const { shelf } = useKasane()
  const lang = i18n.language as Lang
  const percent = new Intl.NumberFormat(lang, { style: 'percent' })
  const points = new Intl.NumberFormat(lang, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
  const labels = new Map<string, string>(
    shelf.opened.flatMap(({ pack }) =>
      pack.topics.map(({ id, label }) => [`${pack.id}/${id}`, label[lang]] as const),
    ),
  )
  return {
    /** @param share 0 to 1 */
    percent: (share: number) => percent.format(share),
    /** @param change of a share, -1 to 1; said in points of a hundred */
    change: (change: number) => t('points', { points: points.format(Math.round(change * 100)) }),
    /** A topic that no open pack has goes by its name. */
    topic: (name: string) => labels.get(name) ?? name,
    language: (of: Blueprint['lang']) => t(`language.${of}`),
    /** Minutes and seconds, `65:02`. */
    clock: (ms: number) => {
      const seconds = Math.ceil(ms / 1000)
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    },
    /** The time something took, in words. */
    duration: (ms: number) => {
      const seconds = Math.round(ms / 1000)
      return seconds < 60
        ? t('seconds', { count: seconds })
        : t('minutes', { count: Math.round(seconds / 60) })
    },
    /** What a blueprint is like, in one line. */
    summary: ({ questions, minutes, passShare, lang: of }: Blueprint) =>
      [
        t('questions', { count: questions }),
        t('minutes', { count: minutes }),
        t('passMark', { share: percent.format(passShare) }),
        t(`language.${of}`),
      ].join(t('separator')),
  }
}

import { Star } from 'lucide-react'
import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Stem } from '#answering'
import type { Format } from '#questions'
import { Paragraph, Sheet } from '#ui'
import styles from './QuestionSheet.module.css'
import type { Asked } from './session.ts'

interface QuestionSheetProps {
  readonly asked: Asked
  readonly topic: string
  /** How many questions lie beneath this one: the pile gets thinner. */
  readonly ahead: number
  readonly filling?: string | undefined
  readonly isStarred: boolean
  /** Whether it still waits for an answer. */
  readonly isOpen: boolean
  readonly children: ReactNode
}

export const STEM_ID = 'stem'

const EXPLAINED = ['multiple', 'matching', 'sorting'] as const

/** Whether the format needs a word on how it is answered; a choice or a text field speaks for itself. */
function isExplained(format: Format): format is (typeof EXPLAINED)[number] {
  return EXPLAINED.some((explained) => explained === format)
}

/** The sheet with the question. A new one takes the focus, so that a screen reader reads it and keys work at once. */
export function QuestionSheet({
  asked,
  topic,
  ahead,
  filling,
  isStarred,
  isOpen,
  children,
}: QuestionSheetProps) {
  const { t } = useTranslation('practice')
  const sheet = useRef<HTMLElement>(null)
  const { question } = asked
  const identity = `${question.card}:${question.seed}:${asked.kind}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the question is another one
  useLayoutEffect(() => {
    const field = sheet.current?.querySelector<HTMLElement>('[data-autofocus]')
    const target = field ?? sheet.current?.querySelector<HTMLElement>(`#${STEM_ID}`)
    target?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [identity])
  return (
    <Sheet
      key={identity}
      ref={sheet as Ref<HTMLElement>}
      as="article"
      layers={Math.min(4, ahead) as 0 | 1 | 2 | 3 | 4}
      labelledBy={STEM_ID}
      data-card={question.card}
      className={styles.sheet}
    >
      <p className={styles.meta}>
        <span lang={question.lang}>{topic}</span>
        <span>
          <span className={styles.kind} data-kind={asked.kind}>
            {t(`kind.${asked.kind}`)}
          </span>
          <span>{t(`format.${question.format}`)}</span>
          {isStarred && <Star className={styles.star} size="1em" role="img" aria-label={t('starred')} />}
        </span>
      </p>
      <h1 id={STEM_ID} className={styles.stem} tabIndex={-1} lang={question.lang}>
        <Stem question={question} filling={filling} gapName={t('gap')} />
      </h1>
      {isOpen && isExplained(question.format) && (
        <Paragraph className={styles.how}>
          {t(`how.${question.format}`, { count: question.right?.length ?? 1 })}
        </Paragraph>
      )}
      {children}
    </Sheet>
  )
}

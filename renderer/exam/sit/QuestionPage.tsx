import { Eraser, Flag } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerField, Stem } from '#answering'
import type { CommandIn } from '#app'
import type { RunningExam } from '#exam'
import type { Answer, Format, Question } from '#questions'
import { Button, Checkbox, Kbd, Sheet } from '#ui'
import styles from './QuestionPage.module.css'

const STEM_ID = 'stem'
const NUMBER_ID = 'number'

interface QuestionPageProps {
  /** From 0. */
  readonly number: number
  readonly question: Question
  readonly exam: RunningExam
  readonly isActive: boolean
  /** How a command's letter is pressed; undefined where it has none. */
  readonly keyOf: (command: CommandIn<'exam'>) => string | undefined
  readonly onAnswer: (answer: Answer | null) => void
  readonly onFlag: () => void
  readonly onGuess: () => void
}

/** One question of the exam with what stands there so far. It gets the focus when it comes. */
export function QuestionPage(props: QuestionPageProps) {
  const { number, question, exam, isActive, keyOf, onAnswer, onFlag, onGuess } = props
  const { t } = useTranslation(['exam', 'practice'])
  const guessKey = keyOf('guess')
  const stem = useRef<HTMLHeadingElement>(null)
  /** What is typed is not controlled: the field is emptied by making it anew. */
  const [emptied, setEmptied] = useState(0)
  const answer = exam.answers[number] ?? null
  const isFlagged = exam.flags[number] ?? false
  useEffect(() => {
    stem.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  const clear = (): void => {
    setEmptied(emptied + 1)
    onAnswer(null)
  }
  return (
    <Sheet as="article" layers={2} labelledBy={STEM_ID} className={styles.sheet} data-card={question.card}>
      <header className={styles.meta}>
        <span>
          <strong id={NUMBER_ID}>{t('number', { number: number + 1, total: exam.answers.length })}</strong>
          <span className={styles.format}>{t(`practice:format.${question.format}`)}</span>
        </span>
        <Button
          look={isFlagged ? 'plain' : 'quiet'}
          aria-pressed={isFlagged}
          onPress={onFlag}
          keyName={keyOf('flag')}
          icon={<Flag size="1.1em" aria-hidden="true" fill={isFlagged ? 'currentColor' : 'none'} />}
        >
          {t(isFlagged ? 'flagged' : 'flag')}
        </Button>
      </header>
      <h1
        id={STEM_ID}
        ref={stem}
        className={styles.stem}
        tabIndex={-1}
        lang={question.lang}
        aria-describedby={NUMBER_ID}
      >
        <Stem question={question} gapName={t('practice:gap')} />
      </h1>
      {isExplained(question.format) && <p className={styles.how}>{t(`practice:how.${question.format}`)}</p>}
      <AnswerField
        key={emptied}
        question={question}
        stemId={STEM_ID}
        isActive={isActive}
        answer={answer}
        onAnswer={onAnswer}
      />
      <footer className={styles.footer}>
        <Checkbox isOn={exam.guesses[number] ?? false} onChange={onGuess}>
          {t('guess')} {guessKey && <Kbd>{guessKey}</Kbd>}
        </Checkbox>
        {answer && (
          <Button look="quiet" onPress={clear} icon={<Eraser size="1.1em" aria-hidden="true" />}>
            {t('clear')}
          </Button>
        )}
      </footer>
    </Sheet>
  )
}

const EXPLAINED = ['matching', 'sorting'] as const

function isExplained(format: Format): format is (typeof EXPLAINED)[number] {
  return (EXPLAINED as readonly Format[]).includes(format)
}

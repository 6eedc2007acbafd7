import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { type Choice, chosenSittingPath, readChoice, Screen, useKasane, useStudyDay, writeChoice } from '#app'
import { Button, Notice, Paragraph, Segmented, Sheet, Toggle } from '#ui'
import styles from './Chosen.module.css'
import { cardsOfExam } from './cardsOfExam.ts'
import { chooseCards } from './chooseCards.ts'
import { readRecords } from './readRecords.ts'
import { TopicChoice } from './TopicChoice.tsx'

const MISSED_WITHIN = [1, 7, 30]
const NOT_SEEN_FOR = [7, 14, 30]
const ACCURACY_BELOW = [50, 70, 90]
const MOST = [10, 20, 50]

/** Which cards to practise now: every change shows at once how many there are. */
export function Chosen() {
  const { t } = useTranslation('choose')
  const { db, shelf } = useKasane()
  const { today } = useStudyDay()
  const [, navigate] = useLocation()
  const { choice: text = '' } = useParams<{ choice?: string }>()
  const [choice, setChoice] = useState(() => readChoice(text))
  const { paper } = choice
  const records = useLiveQuery(() => readRecords(db, shelf.opened, today), [db, shelf, today])
  const exam = useLiveQuery(() => (paper === null ? null : cardsOfExam(db, paper)), [db, paper])
  const change = (changes: Partial<Choice>): void => setChoice({ ...choice, ...changes })
  const asked = paper === null ? null : exam?.cards
  const matching = records && asked !== undefined && chooseCards(records, choice, today, asked).length
  const count = typeof matching === 'number' ? Math.min(matching, choice.most ?? matching) : undefined
  return (
    <Screen title={t('title')} isNarrow>
      <Paragraph>{t('lead')}</Paragraph>
      {paper !== null && exam !== undefined && (
        <Notice
          tone={exam ? 'info' : 'caution'}
          action={<Button onPress={() => change({ paper: null })}>{t('allCards')}</Button>}
        >
          {exam ? t('ofExam', { title: exam.title }) : t('examGone')}
        </Notice>
      )}
      <Sheet labelledBy="which" className={styles.sheet}>
        <h2 id="which">{t('which')}</h2>
        <TopicChoice topics={choice.topics} onChange={(topics) => change({ topics: [...topics] })} />
        <Steps
          label={t('missed')}
          steps={MISSED_WITHIN}
          value={choice.missedWithin}
          words={(days) => t('missedWithin', { count: days })}
          onChange={(missedWithin) => change({ missedWithin })}
        />
        <Steps
          label={t('unseen')}
          steps={NOT_SEEN_FOR}
          value={choice.notSeenFor}
          words={(days) => t('notSeenFor', { count: days })}
          onChange={(notSeenFor) => change({ notSeenFor })}
        />
        <Steps
          label={t('accuracy')}
          steps={ACCURACY_BELOW}
          value={choice.accuracyBelow}
          words={(percent) => t('accuracyBelow', { percent })}
          onChange={(accuracyBelow) => change({ accuracyBelow })}
        />
        <Toggle
          label={t('starred')}
          isOn={choice.isStarred}
          onChange={(isStarred) => change({ isStarred })}
        />
      </Sheet>
      <Sheet labelledBy="how" className={styles.sheet}>
        <h2 id="how">{t('how')}</h2>
        <Steps
          label={t('most')}
          none={t('mostAll')}
          steps={MOST}
          value={choice.most}
          words={(most) => t('mostOf', { count: most })}
          onChange={(most) => change({ most })}
        />
        <Toggle
          label={t('count')}
          help={t(choice.isCounted ? 'countedHelp' : 'freeHelp')}
          isOn={choice.isCounted}
          onChange={(isCounted) => change({ isCounted })}
        />
      </Sheet>
      <div className={styles.begin}>
        <p role="status" className={styles.matching}>
          {matching === 0 ? t('nothing') : matching && t('matching', { count: matching })}
        </p>
        <Button
          look="primary"
          size="large"
          isDisabled={!count}
          onPress={() => navigate(chosenSittingPath(writeChoice(choice)))}
        >
          {count ? t('begin', { count }) : t('beginNone')}
        </Button>
      </div>
    </Screen>
  )
}

interface StepsProps {
  readonly label: string
  /** What it is called where no step is chosen. */
  readonly none?: string
  readonly steps: readonly number[]
  readonly value: number | null
  readonly words: (step: number) => string
  readonly onChange: (value: number | null) => void
}

/** None, or one of a few numbers. */
function Steps({ label, none, steps, value, words, onChange }: StepsProps) {
  const { t } = useTranslation('choose')
  return (
    <Segmented
      label={label}
      value={value === null ? 'none' : String(value)}
      options={[
        { value: 'none', label: none ?? t('any') },
        ...steps.map((step) => ({ value: String(step), label: words(step) })),
      ]}
      onChange={(next) => onChange(next === 'none' ? null : Number(next))}
    />
  )
}

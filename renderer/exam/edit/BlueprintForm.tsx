import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane, useStudyDay } from '#app'
import type { Blueprint } from '#exam'
import { FORMATS, type Format } from '#questions'
import { saveBlueprint } from '#storage'
import { Button, Checkbox, Notice, Segmented, Sheet, Stepper } from '#ui'
import { useKeeper } from '../useKeeper.ts'
import { BlueprintCheck } from './BlueprintCheck.tsx'
import styles from './BlueprintForm.module.css'
import { TopicWeights } from './TopicWeights.tsx'

const LANGUAGES = ['ja', 'en', 'mixed'] as const

interface BlueprintFormProps {
  readonly begun: Blueprint
  /** When the blueprint was made, in epoch milliseconds. */
  readonly at: number
}

/** What an exam is made like, part by part. A change is saved when it is made, and looked at while it is made. */
export function BlueprintForm({ begun, at }: BlueprintFormProps) {
  const { t } = useTranslation(['exam', 'practice', 'problems'])
  const { db } = useKasane()
  const [blueprint, setBlueprint] = useState(begun)
  const { today } = useStudyDay()
  const keeper = useKeeper<Blueprint>((latest) =>
    saveBlueprint(db, { id: latest.id, at, blueprint: latest }, { ...latest, today }),
  )
  const change = (changes: Partial<Blueprint>): void => {
    const changed = { ...blueprint, ...changes }
    setBlueprint(changed)
    keeper.keep(changed)
  }
  const setFormat = (format: Format, isOn: boolean): void =>
    change({ formats: FORMATS.filter((one) => (one === format ? isOn : blueprint.formats.includes(one))) })
  return (
    <>
      {keeper.problem && (
        <Notice tone="wrong" isUrgent action={<Button onPress={keeper.settle}>{t('saveAgain')}</Button>}>
          {t('changesNotSaved')} {t(`problems:${keeper.problem}`)}
        </Notice>
      )}
      <Sheet labelledBy="exam-frame" className={styles.sheet}>
        <h2 id="exam-frame">{t('frame')}</h2>
        <label className={styles.field}>
          {t('titleLabel')}
          <input
            className={styles.input}
            value={blueprint.title}
            maxLength={200}
            onChange={({ target }) => change({ title: target.value })}
            // It is called by its name in many places.
            onBlur={() => blueprint.title.trim() === '' && change({ title: t('untitled') })}
          />
        </label>
        <div className={styles.numbers}>
          <Stepper
            label={t('questionsLabel')}
            unit={t('questionsUnit')}
            value={blueprint.questions}
            min={1}
            max={500}
            onChange={(questions) => change({ questions })}
          />
          <Stepper
            label={t('minutesLabel')}
            unit={t('minutesUnit')}
            value={blueprint.minutes}
            min={1}
            max={600}
            step={1}
            onChange={(minutes) => change({ minutes })}
          />
          <Stepper
            label={t('passLabel')}
            unit="%"
            value={Math.round(blueprint.passShare * 100)}
            min={1}
            max={100}
            onChange={(percent) => change({ passShare: percent / 100 })}
          />
        </div>
        <Segmented
          label={t('languageLabel')}
          value={blueprint.lang}
          onChange={(lang) => change({ lang })}
          options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <fieldset className={styles.formats}>
          <legend>{t('formatsLabel')}</legend>
          {FORMATS.map((format) => (
            <Checkbox
              key={format}
              isOn={blueprint.formats.includes(format)}
              onChange={(isOn) => setFormat(format, isOn)}
            >
              {t(`practice:format.${format}`)}
            </Checkbox>
          ))}
        </fieldset>
      </Sheet>
      <TopicWeights blueprint={blueprint} onChange={(topics) => change({ topics })} />
      <BlueprintCheck blueprint={blueprint} />
    </>
  )
}

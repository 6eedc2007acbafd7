import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui'
import type { AnswerInputProps } from './AnswerInput.tsx'
import styles from './inputs.module.css'
import { isComposing } from './keys.ts'

/**
 * A text to type. The field is not controlled by React: writing into it while an input method composes would break the
 * composition. The Enter that ends a conversion does not submit.
 */
export function TypedInput({ question, stemId, onAnswer }: AnswerInputProps) {
  const { t } = useTranslation('practice')
  const field = useRef<HTMLInputElement>(null)
  const [isBlank, setIsBlank] = useState(true)
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault()
        const text = field.current?.value.trim() ?? ''
        if (text) onAnswer({ kind: 'typed', text })
      }}
    >
      <label className={styles.label} htmlFor={`${stemId}-answer`}>
        {t(`answerField.${question.format === 'cloze' ? 'cloze' : 'typed'}`)}
      </label>
      <div className={styles.row}>
        <input
          id={`${stemId}-answer`}
          ref={field}
          className={styles.field}
          type="text"
          lang={question.lang}
          aria-describedby={stemId}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-autofocus
          onChange={(event) => setIsBlank(event.target.value.trim() === '')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (isComposing(event.nativeEvent) || event.repeat))
              event.preventDefault()
          }}
        />
        <Button type="submit" look="primary" isDisabled={isBlank} keyName="Enter">
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}

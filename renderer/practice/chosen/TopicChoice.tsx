import { useTranslation } from 'react-i18next'
import { topicName, useKasane } from '#app'
import type { Lang } from '#questions'
import type { TopicName } from '#storage'
import { Checkbox } from '#ui'
import styles from './Chosen.module.css'

interface TopicChoiceProps {
  readonly topics: readonly TopicName[]
  readonly onChange: (topics: readonly TopicName[]) => void
}

/** The topics of every pack, without those under them; none checked is all. */
export function TopicChoice({ topics, onChange }: TopicChoiceProps) {
  const { t, i18n } = useTranslation('choose')
  const { shelf } = useKasane()
  const lang = i18n.language as Lang
  return (
    <fieldset className={styles.topics}>
      <legend className={styles.label}>{t('topics')}</legend>
      <div className={styles.boxes}>
        {shelf.opened.flatMap((knowledge) =>
          knowledge.pack.topics
            .filter(({ parent }) => !parent)
            .map(({ id, label }) => {
              const name = topicName(knowledge, id)
              return (
                <Checkbox
                  key={name}
                  isOn={topics.includes(name)}
                  onChange={(isOn) =>
                    onChange(isOn ? [...topics, name] : topics.filter((other) => other !== name))
                  }
                >
                  {label[lang]}
                </Checkbox>
              )
            }),
        )}
      </div>
    </fieldset>
  )
}

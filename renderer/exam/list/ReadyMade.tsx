import { useTranslation } from 'react-i18next'
import type { Blueprint } from '#exam'
import { Button, Sheet } from '#ui'
import { useExamWords } from '../useExamWords.ts'
import styles from './Exams.module.css'

interface ReadyMadeProps {
  readonly blueprints: readonly Blueprint[]
  readonly onBegin: (blueprint: Blueprint) => void
  readonly onEdit: (blueprint: Blueprint) => void
}

/** Before the first exam: one for each pack, ready to be taken or changed. */
export function ReadyMade({ blueprints, onBegin, onEdit }: ReadyMadeProps) {
  const { t } = useTranslation('exam')
  const { summary } = useExamWords()
  if (blueprints.length === 0) return <p>{t('noPack')}</p>
  return blueprints.map((blueprint) => (
    <Sheet key={blueprint.id} as="article" layers={2} labelledBy={blueprint.id} className={styles.card}>
      <header className={styles.header}>
        <h2 id={blueprint.id}>{blueprint.title}</h2>
        <p className={styles.facts}>{summary(blueprint)}</p>
      </header>
      <p>{t('readyMade.lead')}</p>
      <div className={styles.actions}>
        <Button look="primary" onPress={() => onBegin(blueprint)}>
          {t('begin')}
        </Button>
        <Button onPress={() => onEdit(blueprint)}>{t('edit')}</Button>
      </div>
    </Sheet>
  ))
}

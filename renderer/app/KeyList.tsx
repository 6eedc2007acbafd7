import { useTranslation } from 'react-i18next'
import { Dialog, Keys, Paragraph } from '#ui'
import type { Where } from './commands.ts'
import styles from './KeyList.module.css'
import { useKeyRows } from './keyRows.ts'

interface KeyListProps {
  readonly where: Where
  readonly onClose: () => void
}

/** Every key of a place and what it does. */
export function KeyList({ where, onClose }: KeyListProps) {
  const { t } = useTranslation(['practice', 'app'])
  return (
    <Dialog title={t(`keys.title.${where}`)} closeLabel={t('app:close')} onClose={onClose}>
      <dl className={styles.keys}>
        {useKeyRows(where).map(({ name, keys, does }) => (
          <div key={name}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Paragraph className={styles.note}>{t('keys.typing')}</Paragraph>
    </Dialog>
  )
}

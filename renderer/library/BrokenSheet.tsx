import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type BrokenPack, PackFaults } from '#app'
import { Button, Paragraph, Sheet } from '#ui'
import styles from './Library.module.css'

/** A pack that is there and cannot be opened, with the reasons. */
export function BrokenSheet({
  pack,
  onRemove,
}: {
  readonly pack: BrokenPack
  readonly onRemove: () => void
}) {
  const { t } = useTranslation(['library', 'app'])
  const id = useId()
  return (
    <Sheet labelledBy={id} className={styles.pack}>
      <header className={styles.header}>
        <h2 id={id}>{t('app:brokenPack.title', { pack: pack.id })}</h2>
        <Button look="quiet" aria-label={t('removeThis', { pack: pack.id })} onPress={onRemove}>
          {t('remove')}
        </Button>
      </header>
      <Paragraph>{t('app:brokenPack.body')}</Paragraph>
      <PackFaults faults={pack.faults} />
    </Sheet>
  )
}

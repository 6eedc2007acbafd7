import { useRef } from 'react'
import { DropZone } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRequest } from '#app'
import { Button, Paragraph } from '#ui'
import styles from './Library.module.css'

/** Takes the file of a pack, by a press or by a drop. */
export function AddPack({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('library')
  const input = useRef<HTMLInputElement>(null)
  useRequest(['add-pack'], true, () => input.current?.click())
  return (
    <DropZone
      className={styles.drop ?? ''}
      aria-label={t('drop')}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const [file] = items.filter((item) => item.kind === 'file')
        if (file) onFile(await file.getFile())
      }}
    >
      <Button look="primary" onPress={() => input.current?.click()}>
        {t('add')}
      </Button>
      <Paragraph>{t('drop')}</Paragraph>
      <input
        ref={input}
        type="file"
        accept=".kasane-pack,.json"
        hidden
        aria-label={t('add')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          // The same file chosen again is a choice again.
          target.value = ''
        }}
      />
    </DropZone>
  )
}

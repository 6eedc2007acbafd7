import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportToFile, useKasane, useRequest } from '#app'
import { readBackup } from '#storage'
import { Button, Paragraph } from '#ui'
import styles from './DataSettings.module.css'
import type { PartProps } from './DataSettings.tsx'

/** Everything into one file, and from one file. */
export function Transfer({ isBusy, run, onCandidate }: PartProps) {
  const { t } = useTranslation('data')
  const { db } = useKasane()
  const [message, setMessage] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const save = async (): Promise<void> => {
    setMessage('')
    const name = `kasane-${new Date().toISOString().slice(0, 10)}.jsonl`
    if (await run(() => exportToFile(db, name))) setMessage(t('settings.exported'))
  }
  const take = async (file: File): Promise<void> => {
    const backup = await run(() => readBackup(file))
    if (backup) onCandidate({ kind: 'import', backup })
  }
  useRequest(['export', 'import'], !isBusy, ({ kind }) =>
    kind === 'export' ? void save() : input.current?.click(),
  )
  return (
    <section className={styles.part}>
      <h3>{t('settings.transfer')}</h3>
      <Paragraph className={styles.help}>{t('settings.transferHelp')}</Paragraph>
      <div className={styles.actions}>
        <Button isDisabled={isBusy} onPress={save}>
          {t('settings.export')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => input.current?.click()}>
          {t('settings.import')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".jsonl,.gz"
          hidden
          aria-label={t('settings.import')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void take(file)
            // The same file chosen again is a choice again.
            target.value = ''
          }}
        />
      </div>
      <p role="status">{message}</p>
    </section>
  )
}

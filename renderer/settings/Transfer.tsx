import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKasane, useRequest } from '#app'
import { exportAll, readBackup } from '#storage'
import { Button } from '#ui'
import styles from './DataSettings.module.css'
import type { PartProps } from './DataSettings.tsx'

/** Everything into one file, and from one file. */
export function Transfer({ isBusy, run, onCandidate }: PartProps) {
  const { t } = useTranslation('data')
  const { db } = useKasane()
  const input = useRef<HTMLInputElement>(null)
  const save = async (): Promise<void> => {
    const now = new Date()
    const exported = await run(async () => ({ ok: true, value: await exportAll(db, now.getTime()) }))
    if (!exported) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([...exported.pieces], { type: 'application/x-ndjson' }))
    link.download = `kasane-${now.toISOString().slice(0, 10)}.jsonl`
    link.click()
    // The download reads the address after this turn; a minute later it has it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
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
      <p className={styles.help}>{t('settings.transferHelp')}</p>
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
          accept=".jsonl"
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
    </section>
  )
}

import { RotateCcw } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { lettersOf } from '#app'
import { Button } from '#ui'
import styles from './Row.module.css'
import type { RowId } from './rows.ts'
import { useSettings } from './SettingsContext.ts'
import { usual } from './usual.ts'

interface RowProps {
  readonly id: RowId
  readonly children: (words: { readonly label: string; readonly help: string }) => ReactNode
}

/** One setting: its control, and the way back to its default where it has another value. */
export function Row({ id, children }: RowProps) {
  const { t } = useTranslation('settings')
  const { preferences, change, found, wanted } = useSettings()
  const row = useRef<HTMLDivElement>(null)
  const isWanted = wanted === id
  useEffect(() => {
    if (!isWanted) return
    const control = row.current?.querySelector<HTMLElement>('input:not([type="hidden"])')
    ;(control ?? row.current?.querySelector('button'))?.focus({ preventScroll: true })
    // The screen goes to its top when it comes up; this comes after.
    const frame = requestAnimationFrame(() => row.current?.scrollIntoView({ block: 'center' }))
    return () => cancelAnimationFrame(frame)
  }, [isWanted])
  if (found && !found.has(id)) return null
  const label = t(`rows.${id}.label`)
  const first = usual(preferences.interfaceLang)[id]
  const isChanged = JSON.stringify(preferences[id]) !== JSON.stringify(first)
  return (
    <div ref={row} className={styles.row} data-wanted={isWanted ? '' : undefined}>
      {children({ label, help: t(`rows.${id}.help`, lettersOf(preferences)) })}
      {isChanged && (
        <Button
          look="quiet"
          size="small"
          icon={<RotateCcw size="1em" aria-hidden="true" />}
          aria-label={t('toDefaultOf', { label })}
          onPress={() => void change({ [id]: first })}
        >
          {t('toDefault')}
        </Button>
      )}
    </div>
  )
}

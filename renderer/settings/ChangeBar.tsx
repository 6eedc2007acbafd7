import { Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui'
import styles from './ChangeBar.module.css'
import { rowOf } from './rows.ts'
import type { Changes } from './useChanges.ts'

/** What was just changed, said and shown, and the way back: as many steps as were made here. */
export function ChangeBar({ last, undo }: Pick<Changes, 'last' | 'undo'>) {
  const { t } = useTranslation('settings')
  useEffect(() => {
    if (!undo) return
    const listen = (event: KeyboardEvent): void => {
      const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey
      // In a field the key takes back what was typed.
      if (!isUndo || event.defaultPrevented || isField(event.target)) return
      event.preventDefault()
      void undo()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [undo])
  const row = last && rowOf(last.name)
  const label = row
    ? t(`rows.${row}.label`)
    : t(last?.name === 'reminderHour' ? 'groups.reminder' : 'everything')
  return (
    <div className={styles.bar} data-shown={last ? '' : undefined}>
      <p role="status">
        {/* A new node each time, so that a second change of one setting is said as well. */}
        {last && <span key={last.nth}>{t(last.isUndone ? 'undone' : 'saved', { label })}</span>}
      </p>
      {undo && (
        <Button
          size="small"
          icon={<Undo2 size="1em" aria-hidden="true" />}
          keyName="Ctrl+Z"
          onPress={() => void undo()}
        >
          {t('undo')}
        </Button>
      )}
    </div>
  )
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type)
}

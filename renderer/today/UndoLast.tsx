import { Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isComposing, isTyping } from '#answering'
import { keysOf, letterOf, type SavedDeed, undoPath, usePreferences } from '#app'
import { Button } from '#ui'
import styles from './Hero.module.css'

/** Takes back what was done last today, also after a restart: the question at which it was done is asked again. */
export function UndoLast({ did }: { readonly did: SavedDeed['did'] }) {
  const { t } = useTranslation('practice')
  const [, navigate] = useLocation()
  const preferences = usePreferences()
  const key = keysOf(preferences).undo
  const { letterKeys } = preferences
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || isComposing(event))
        return
      const isMeant = event.altKey || (letterKeys && !isTyping(event.target))
      // A dialog over the screen has its own keys.
      if (event.code !== key || !isMeant || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      navigate(undoPath)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key, letterKeys, navigate])
  const letter = key && letterOf(key)
  return (
    <div className={styles.undo}>
      <Button
        look="quiet"
        icon={<Undo2 size="1.1em" aria-hidden="true" />}
        keyName={letter ? (letterKeys ? letter : `Alt+${letter}`) : undefined}
        onPress={() => navigate(undoPath)}
      >
        {t(`undoLast.${did}`)}
      </Button>
    </div>
  )
}

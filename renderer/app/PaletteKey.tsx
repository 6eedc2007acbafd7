import { lazy, Suspense, useEffect, useState } from 'react'
import { speakAll } from './i18n.ts'
import { usePreferences } from './kasane.ts'

const Palette = lazy(async () => {
  const [palette] = await Promise.all([import('./Palette.tsx'), speakAll()])
  return { default: palette.Palette }
})

/** Opens the palette at Ctrl+K or ⌘K, on every screen. */
export function PaletteKey() {
  const { isWelcomed } = usePreferences()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isWelcomed) return
    const listen = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      // One dialog at a time: what stands open has its own business.
      const isFree = document.querySelector('[role="dialog"], [role="alertdialog"]') === null
      setOpen((open) => !open && isFree)
    }
    // Before the palette, which keeps the keys to itself.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [isWelcomed])
  return <Suspense fallback={null}>{isOpen && <Palette onClose={() => setOpen(false)} />}</Suspense>
}

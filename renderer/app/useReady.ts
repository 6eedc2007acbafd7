import { useEffect } from 'react'

/** Marks the page as usable once a screen stands; who measures or tests the start waits for this. */
export function useReady(): void {
  useEffect(() => {
    document.documentElement.dataset.ready = ''
    performance.mark('ready')
  }, [])
}

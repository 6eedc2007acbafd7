import { useEffect } from 'react'
import { useErrorBoundary } from 'react-error-boundary'

/** Brings a bug that no screen caught, in what a press or a timer set going, to the error screen. */
export function useBugs(): void {
  const { showBoundary } = useErrorBoundary()
  useEffect(() => {
    const showRejection = (event: Event): void => {
      // Dexie sends events of this name for its own promises too, with which those who asked may still deal.
      if (event instanceof PromiseRejectionEvent) showBoundary(event.reason)
    }
    const showError = ({ error }: ErrorEvent): void => {
      // The engine warns of layout in this way, without an error.
      if (error instanceof Error) showBoundary(error)
    }
    window.addEventListener('unhandledrejection', showRejection)
    window.addEventListener('error', showError)
    return () => {
      window.removeEventListener('unhandledrejection', showRejection)
      window.removeEventListener('error', showError)
    }
  }, [showBoundary])
}

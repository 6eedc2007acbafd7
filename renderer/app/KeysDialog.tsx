import { type ComponentProps, lazy, Suspense } from 'react'

const KeyList = lazy(async () => ({ default: (await import('./KeyList.tsx')).KeyList }))

/** Every key of a place and what it does. No first question needs it: it comes when it is called. */
export function KeysDialog(props: ComponentProps<typeof KeyList>) {
  return (
    <Suspense fallback={null}>
      <KeyList {...props} />
    </Suspense>
  )
}

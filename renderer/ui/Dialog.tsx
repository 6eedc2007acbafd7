import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { Phrases } from './Phrases.tsx'

interface DialogProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet laid over the screen; Escape, the cross and a press beside it put it away. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    // The system's own dialogs may leave the focus nowhere, or still behind this one; the key means this one all the same.
    const listen = ({ key }: KeyboardEvent): void => {
      const focused = document.activeElement
      const isElsewhere = focused === document.body || focused?.closest('[inert]') != null
      if (key === 'Escape' && isElsewhere) close.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              <Phrases>{title}</Phrases>
            </Heading>
            <Button
              look="quiet"
              aria-label={closeLabel}
              onPress={onClose}
              icon={<X size="1.25em" aria-hidden="true" />}
            />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

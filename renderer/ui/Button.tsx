import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { Kbd } from './Kbd.tsx'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children?: ReactNode
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly size?: 'small' | 'normal' | 'large'
  readonly icon?: ReactNode
  /** The key that does the same, shown on the button. */
  readonly keyName?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ children, look = 'plain', size = 'normal', icon, keyName, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={styles.button ?? ''}
      data-look={look}
      data-size={size}
      data-bare={children ? undefined : ''}
    >
      {icon}
      {children}
      {keyName && (
        <span className={styles.key}>
          <Kbd>{keyName}</Kbd>
        </span>
      )}
    </AriaButton>
  )
}

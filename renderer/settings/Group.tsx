import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '#ui'
import styles from './Group.module.css'
import { placeOf } from './JumpList.tsx'
import { GROUPS, type GroupId, type PartId } from './rows.ts'
import { useSettings } from './SettingsContext.ts'

/** Settings that belong together, on a sheet of their own. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <Sheet labelledBy={id} className={styles.group}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.controls}>{children}</div>
    </Sheet>
  )
}

/** A group of rows; without any that the search found it is not there. */
export function RowGroup({ id, children }: { readonly id: GroupId; readonly children: ReactNode }) {
  const { t } = useTranslation('settings')
  const { found } = useSettings()
  if (found && !GROUPS[id].some((row) => found.has(row))) return null
  return (
    <Place id={id}>
      <Group title={t(`groups.${id}`)}>{children}</Group>
    </Place>
  )
}

/** Where the way to a group leads: the focus goes there as well. */
export function Place({ id, children }: { readonly id: GroupId | PartId; readonly children: ReactNode }) {
  return (
    <div id={placeOf(id)} tabIndex={-1} className={styles.place}>
      {children}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Button } from '#ui'
import styles from './JumpList.module.css'
import { GROUPS, type GroupId, PARTS, type PartId } from './rows.ts'

const PLACES = [...Object.keys(GROUPS), ...PARTS] as readonly (GroupId | PartId)[]

/** Where a group stands on the screen. */
export function placeOf(group: GroupId | PartId): string {
  return `settings-${group}`
}

/** The way to each group of a long screen. */
export function JumpList() {
  const { t } = useTranslation('settings')
  return (
    <nav aria-label={t('groups.label')}>
      <ul className={styles.list}>
        {PLACES.map((group) => (
          <li key={group}>
            <Button
              look="quiet"
              size="small"
              onPress={() => {
                const place = document.getElementById(placeOf(group))
                place?.scrollIntoView({ block: 'start' })
                place?.focus({ preventScroll: true })
              }}
            >
              {t(`groups.${group}`)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

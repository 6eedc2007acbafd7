import {
  CalendarClock,
  CircleOff,
  Ellipsis,
  Flag,
  Pause,
  PencilLine,
  Star,
  StarOff,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandIn } from '#app'
import { Menu, type MenuEntry } from '#ui'

const MORE = ['undo', 'star', 'note', 'suspend', 'bury', 'report', 'pause'] as const
export type More = (typeof MORE)[number]

const ICONS = {
  undo: Undo2,
  star: Star,
  note: PencilLine,
  suspend: CircleOff,
  bury: CalendarClock,
  report: Flag,
  pause: Pause,
} as const

interface MoreMenuProps {
  readonly isStarred: boolean
  /** Whether the verdict stands there: before it, a note could tell the answer. */
  readonly isJudged: boolean
  readonly keyOf: (command: CommandIn<'session'>) => string | undefined
  readonly onChoose: (command: More) => void
}

/** What can be done to the card on the screen beside answering it, for whoever uses no keys. */
export function MoreMenu({ isStarred, isJudged, keyOf, onChoose }: MoreMenuProps) {
  const { t } = useTranslation('practice')
  const entries = MORE.filter((name) => name !== 'note' || isJudged).map((name): MenuEntry<More> => {
    const Icon = name === 'star' && isStarred ? StarOff : ICONS[name]
    return {
      name,
      label: t(name === 'star' && isStarred ? 'more.unstar' : `more.${name}`),
      icon: <Icon size="1.1em" aria-hidden="true" />,
      keyName: keyOf(name),
      ...((name === 'suspend' || name === 'bury') && { help: t(`more.${name}Help`) }),
    }
  })
  return (
    <Menu
      label={t('more.title')}
      icon={<Ellipsis size="1.25em" aria-hidden="true" />}
      entries={entries}
      onChoose={onChoose}
    />
  )
}

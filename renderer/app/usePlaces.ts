import i18next from 'i18next'
import { useLocation } from 'wouter'
import { HELP_TOPICS } from './helpTopics.ts'
import type { PaletteCommand } from './palette.ts'
import { chosenPath, helpPath, placeOf, planPath, practicePath, routes, settingsPath } from './routes.ts'

const SCREENS = ['today', 'exams', 'library', 'settings', 'help'] as const

/** The ways to every screen, every setting and every part of the help. */
export function usePlaces(): readonly PaletteCommand[] {
  const [, navigate] = useLocation()
  const rows = Object.keys(i18next.getResourceBundle(i18next.language, 'settings').rows) as Row[]
  return [
    {
      id: 'practice',
      name: (say) => say('app:palette.practice'),
      words: (say) => say('app:palette.words.practice'),
      run: () => navigate(practicePath()),
    },
    ...SCREENS.map((screen) => ({
      id: `to-${screen}`,
      name: (say: Say) => say('app:palette.open', { place: say(`app:nav.${screen}`) }),
      words: (say: Say) => say(`app:palette.words.${screen}`),
      run: () => navigate(placeOf(routes[screen])),
    })),
    {
      id: 'to-chosen',
      name: (say) => say('choose:title'),
      run: () => navigate(chosenPath()),
    },
    {
      id: 'to-plan',
      name: (say) => say('app:palette.open', { place: say('plan:title') }),
      run: () => navigate(planPath()),
    },
    ...rows.map((row) => ({
      id: `setting-${row}`,
      name: (say: Say) => say('app:palette.setting', { setting: say(`settings:rows.${row}.label`) }),
      words: (say: Say) => say(`settings:rows.${row}.words`),
      run: () => navigate(settingsPath(row)),
    })),
    ...HELP_TOPICS.map((topic) => ({
      id: `help-${topic}`,
      name: (say: Say) => say('app:palette.help', { topic: say(`help:${topic}.title`) }),
      run: () => navigate(helpPath(topic)),
    })),
  ]
}

type Say = Parameters<PaletteCommand['name']>[0]
type Row = keyof import('#locales').Locale['settings']['rows']

import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { useKasane, usePreferences, useStudyDay } from '#app'
import type { Effort } from '#scheduling'
import { moveDueDays, type Problem } from '#storage'
import { Button, Dialog, Notice, Segmented, Stepper } from '#ui'
import { type Backlog, readBacklog, SPREADS, type Spreading, spread } from './backlog.ts'
import styles from './SpreadDialog.module.css'
import { SpreadPreview } from './SpreadPreview.tsx'

interface SpreadDialogProps {
  readonly effort: Effort
  readonly onClose: () => void
}

const USUAL_DAYS = 7
const USUAL_MINUTES = 20
const LONGEST_MINUTES = 240

/** Asks over how many days a backlog is to be spread, and shows what comes of it before it is done. */
export function SpreadDialog({ effort, onClose }: SpreadDialogProps) {
  const { t } = useTranslation(['today', 'app', 'problems'])
  const { db, shelf } = useKasane()
  const preferences = usePreferences()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const [backlog, setBacklog] = useState<Backlog | null>(null)
  const [choice, setChoice] = useState<`${number}` | 'minutes'>(`${USUAL_DAYS}`)
  const [minutes, setMinutes] = useState(preferences.minutesPerDay ?? USUAL_MINUTES)
  const [problem, setProblem] = useState<Problem | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is read once; the preview must not change by itself
  useEffect(() => {
    readBacklog({ db, shelf, preferences, today }).then(setBacklog, showBoundary)
  }, [])
  const perDay = Math.max(1, Math.floor(minutes / effort.review))
  const wish = choice === 'minutes' ? { perDay } : { days: Number(choice) }
  const spreading = backlog && spread(backlog, today, new Set(preferences.daysOff), wish)
  const apply = async ({ placed }: Spreading): Promise<void> => {
    // What comes today keeps the day since which it waits.
    const moved = placed.filter(({ day }) => day > today)
    const outcome = await moveDueDays(db, 'spread', moved, Date.now())
    if (outcome.ok) onClose()
    else setProblem(outcome.problem)
  }
  return (
    <Dialog title={t('backlog.dialog')} closeLabel={t('app:close')} onClose={onClose}>
      <div className={styles.spread}>
        <Segmented
          label={t('backlog.over')}
          value={choice}
          onChange={setChoice}
          options={[
            ...SPREADS.map((count) => ({
              value: `${count}` as const,
              label: t('backlog.days', { count }),
            })),
            { value: 'minutes' as const, label: t('backlog.byMinutes') },
          ]}
        />
        {choice === 'minutes' && (
          <Stepper
            label={t('backlog.perDay')}
            unit={t('backlog.minutes')}
            value={minutes}
            min={1}
            max={LONGEST_MINUTES}
            step={5}
            onChange={setMinutes}
          />
        )}
        {spreading && (
          <SpreadPreview spreading={spreading} effort={effort} limit={'perDay' in wish ? perDay : null} />
        )}
        {problem && (
          <Notice tone="wrong" isUrgent>
            {t('backlog.failed')} {t(`problems:${problem}`)}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button look="primary" isDisabled={!spreading} onPress={() => spreading && apply(spreading)}>
            {t('backlog.apply')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('backlog.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

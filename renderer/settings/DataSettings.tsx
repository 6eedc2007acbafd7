import { useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { keeping, useKasane } from '#app'
import type { Backup, Outcome, Problem } from '#storage'
import { Notice } from '#ui'
import { Backups } from './Backups.tsx'
import { CheckData } from './CheckData.tsx'
import styles from './DataSettings.module.css'
import { Group } from './Group.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { Transfer } from './Transfer.tsx'
import { Undo } from './Undo.tsx'

/** A backup or a file that was read and may take the place of what there is. */
export interface Candidate {
  readonly kind: 'restore' | 'import'
  readonly backup: Backup
}

/** What the parts of this group share: a candidate to look at, or why there is none. */
export interface PartProps {
  readonly isBusy: boolean
  /** Runs work that can fail on the disk, one at a time; the problem is shown. Answers null where it failed. */
  readonly run: <Value>(work: () => Promise<Outcome<Value>>) => Promise<Value | null>
  readonly onCandidate: (candidate: Candidate) => void
}

/** Where the learner's data are, and everything that can be done for their safety. */
export function DataSettings() {
  const { t } = useTranslation(['data', 'problems'])
  const { db } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [candidate, setCandidate] = useState<Candidate | null>(null)
  const run: PartProps['run'] = async (work) => {
    setIsBusy(true)
    setProblem(null)
    try {
      const outcome = await work()
      if (outcome.ok) return outcome.value
      setProblem(outcome.problem)
    } catch (error) {
      showBoundary(error)
    } finally {
      setIsBusy(false)
    }
    return null
  }
  const part: PartProps = { isBusy, run, onCandidate: setCandidate }
  return (
    <Group title={t('settings.title')}>
      <div role="status" className={styles.working}>
        {isBusy && t('settings.working')}
      </div>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${problem}`)}
        </Notice>
      )}
      {keeping ? (
        <>
          <Undo {...part} />
          <Backups {...part} />
        </>
      ) : (
        <Notice tone="info">{t('settings.inBrowser')}</Notice>
      )}
      <Transfer {...part} />
      <CheckData {...part} />
      {candidate && (
        <ReplaceDialog db={db} candidate={candidate} run={run} onClose={() => setCandidate(null)} />
      )}
    </Group>
  )
}

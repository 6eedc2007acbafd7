import { useLiveQuery } from 'dexie-react-hooks'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { blueprintPath, Screen, useKasane, useStudyDay } from '#app'
import type { Blueprint } from '#exam'
import {
  type BlueprintRow,
  type DeletedBlueprint,
  deleteBlueprint,
  type Outcome,
  type Problem,
  readBlueprints,
  readExamReports,
  readGoals,
  restoreBlueprint,
  saveBlueprint,
} from '#storage'
import { Button, Loading, Notice, Phrases } from '#ui'
import { BeginDialog } from '../begin/BeginDialog.tsx'
import { useReadyMade } from '../useReadyMade.ts'
import { ExamCard } from './ExamCard.tsx'
import styles from './Exams.module.css'
import { PastExams } from './PastExams.tsx'
import { ReadyMade } from './ReadyMade.tsx'

/** The exams that the learner prepares for, and those that were taken. */
export function Exams() {
  const { t } = useTranslation(['exam', 'app', 'problems'])
  const { db } = useKasane()
  const { today } = useStudyDay()
  const [, navigate] = useLocation()
  const readyMade = useReadyMade()
  const blueprints = useLiveQuery(() => readBlueprints(db), [db])
  const reports = useLiveQuery(() => readExamReports(db), [db])
  const goals = useLiveQuery(() => readGoals(db), [db])
  const [toBegin, setToBegin] = useState<Blueprint | null>(null)
  const [deleted, setDeleted] = useState<DeletedBlueprint | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** Runs a command, and says so where it failed. */
  const run = async <Value,>(command: Promise<Outcome<Value>>): Promise<Value | undefined> => {
    const outcome = await command
    setProblem(outcome.ok ? null : outcome.problem)
    return outcome.ok ? outcome.value : undefined
  }
  const keep = async (blueprint: Blueprint): Promise<boolean> => {
    const outcome = await saveBlueprint(db, { id: blueprint.id, at: Date.now(), blueprint })
    setProblem(outcome.ok ? null : outcome.problem)
    return outcome.ok
  }
  const edit = async (blueprint: Blueprint): Promise<void> => {
    if (await keep(blueprint)) navigate(blueprintPath(blueprint.id))
  }
  const remove = async ({ id }: BlueprintRow): Promise<void> =>
    setDeleted((await run(deleteBlueprint(db, id, today))) ?? null)
  const restore = async (gone: DeletedBlueprint): Promise<void> => {
    await run(restoreBlueprint(db, gone))
    setDeleted(null)
  }
  return (
    <Screen title={t('title')}>
      <p>
        <Phrases>{t('lead')}</Phrases>
      </p>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${problem}`)}
        </Notice>
      )}
      <div role="status">
        {deleted && (
          <Notice tone="info" action={<Button onPress={() => restore(deleted)}>{t('undo')}</Button>}>
            {t('deleted')} {deleted.goals.length > 0 && t('deletedDate')}
          </Notice>
        )}
      </div>
      {!blueprints || !reports || !goals ? (
        <Loading label={t('app:loading')} />
      ) : (
        <>
          <ul className={styles.cards}>
            {blueprints.map((row) => (
              <li key={row.id}>
                <ExamCard
                  row={row}
                  reports={reports}
                  goals={goals}
                  onBegin={setToBegin}
                  onDuplicate={(blueprint) =>
                    edit({
                      ...blueprint,
                      id: crypto.randomUUID(),
                      title: t('copyOf', { title: blueprint.title }),
                    })
                  }
                  onDelete={() => remove(row)}
                />
              </li>
            ))}
          </ul>
          {blueprints.length === 0 ? (
            <ReadyMade
              blueprints={readyMade}
              onBegin={async (blueprint) => {
                if (await keep(blueprint)) setToBegin(blueprint)
              }}
              onEdit={edit}
            />
          ) : (
            readyMade[0] && (
              <div>
                <Button
                  icon={<Plus size="1.1em" aria-hidden="true" />}
                  onPress={() => readyMade[0] && edit({ ...readyMade[0], title: t('newTitle') })}
                >
                  {t('new')}
                </Button>
              </div>
            )
          )}
          <PastExams reports={reports} blueprints={blueprints} />
        </>
      )}
      {toBegin && <BeginDialog blueprint={toBegin} onClose={() => setToBegin(null)} />}
    </Screen>
  )
}

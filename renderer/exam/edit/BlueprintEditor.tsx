import { useEffect, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, useParams } from 'wouter'
import { routes, Screen, useKasane } from '#app'
import { type Blueprint, blueprintFrom } from '#exam'
import { readBlueprint } from '#storage'
import { Loading, Sheet } from '#ui'
import { BlueprintForm } from './BlueprintForm.tsx'

type Opening = { readonly at: number; readonly blueprint: Blueprint | null } | 'missing'

/** The blueprint that the address names, to be changed. */
export function BlueprintEditor() {
  const { t } = useTranslation(['exam', 'app'])
  const { db } = useKasane()
  const { showBoundary } = useErrorBoundary()
  const { blueprint: id = '' } = useParams()
  const [opening, setOpening] = useState<Opening | null>(null)
  useEffect(() => {
    readBlueprint(db, id).then(
      (row) => setOpening(row ? { at: row.at, blueprint: blueprintFrom(row.blueprint) } : 'missing'),
      showBoundary,
    )
  }, [db, id, showBoundary])
  if (opening === 'missing') return <Redirect to={routes.exams} replace />
  return (
    <Screen title={t('editTitle')}>
      <p>
        <Link href={routes.exams}>{t('backToExams')}</Link>
      </p>
      {!opening ? (
        <Loading label={t('app:loading')} />
      ) : opening.blueprint ? (
        <BlueprintForm key={id} begun={opening.blueprint} at={opening.at} />
      ) : (
        <Sheet layers={1}>
          <p>{t('unreadable.blueprint')}</p>
        </Sheet>
      )}
    </Screen>
  )
}

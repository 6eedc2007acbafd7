import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { isBuiltIn, packToInstall, Screen, useKasane, useRequest, useStudyDay } from '#app'
import type { Lang } from '#questions'
import { installPack, type Problem, packContent, todayCounts, uninstallPack } from '#storage'
import { Button, Notice, Paragraph } from '#ui'
import { AddPack } from './AddPack.tsx'
import { BrokenSheet } from './BrokenSheet.tsx'
import styles from './Library.module.css'
import { OfferDialog } from './OfferDialog.tsx'
import { considerFile, considerPack, isOffer, type Offer, type Refusal } from './offer.ts'
import { PackSheet } from './PackSheet.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import { SuspendedCards } from './SuspendedCards.tsx'

/** What was just done, and the text that takes it back where it was a removal. */
interface Done {
  readonly message: string
  readonly removed?: { readonly text: string }
}

/** The packs there are; others are added here, and taken out. */
export function Library() {
  const { t, i18n } = useTranslation(['library', 'problems'])
  const lang = i18n.language as Lang
  const { db, shelf } = useKasane()
  const { today } = useStudyDay()
  const { showBoundary } = useErrorBoundary()
  const counts = useLiveQuery(() => todayCounts(db, today), [db, today])
  const [offer, setOffer] = useState<Offer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState<Done | null>(null)

  const show = (considered: Offer | Refusal): void => {
    setProblem(null)
    setDone(null)
    setOffer(isOffer(considered) ? considered : null)
    setRefusal(isOffer(considered) ? null : considered)
  }
  useRequest(['pack', 'refused'], offer === null, (request) =>
    show(request.kind === 'pack' ? considerPack(request.name, request.text) : { ...request, faults: [] }),
  )
  const install = async ({ knowledge, text }: Pick<Offer, 'knowledge' | 'text'>): Promise<void> => {
    const { id, title, version } = knowledge.pack
    const isUpdate = shelf.opened.some(({ pack }) => pack.id === id)
    const outcome = await installPack(db, packToInstall(knowledge, text))
    setOffer(null)
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok)
      setDone({ message: t(isUpdate ? 'updated' : 'installed', { pack: title[lang], version }) })
  }
  const remove = async (id: string, name: string): Promise<void> => {
    setRefusal(null)
    const text = await packContent(db, id)
    const outcome = await uninstallPack(db, id)
    setProblem(outcome.ok ? null : outcome.problem)
    if (!outcome.ok) return setDone(null)
    setDone({ message: t('removed', { pack: name }), ...(text !== null && { removed: { text } }) })
  }
  const putBack = (text: string): void => {
    const considered = considerPack('', text)
    if (isOffer(considered)) install(considered).catch(showBoundary)
  }
  return (
    <Screen title={t('title')}>
      <Paragraph>{t('lead')}</Paragraph>
      <div role="status" className={styles.messages}>
        {done && (
          <Notice
            tone="info"
            action={
              done.removed && (
                <Button autoFocus onPress={() => done.removed && putBack(done.removed.text)}>
                  {t('undo')}
                </Button>
              )
            }
          >
            {done.message}
          </Notice>
        )}
      </div>
      {problem && (
        <Notice tone="wrong" isUrgent>
          {t(`problems:${problem}`)}
        </Notice>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {shelf.opened.map((knowledge) => (
        <PackSheet
          key={knowledge.pack.id}
          knowledge={knowledge}
          unseenByTopic={counts?.unseenByTopic}
          onRemove={
            isBuiltIn(knowledge.pack.id)
              ? undefined
              : () => remove(knowledge.pack.id, knowledge.pack.title[lang]).catch(showBoundary)
          }
        />
      ))}
      {shelf.broken.map((pack) => (
        <BrokenSheet
          key={pack.id}
          pack={pack}
          onRemove={() => remove(pack.id, pack.id).catch(showBoundary)}
        />
      ))}
      <AddPack onFile={(file) => considerFile(file).then(show, showBoundary)} />
      <SuspendedCards />
      {offer && (
        <OfferDialog
          offer={offer}
          present={shelf.opened.find(({ pack }) => pack.id === offer.knowledge.pack.id)?.pack.version}
          onConfirm={() => install(offer).catch(showBoundary)}
          onClose={() => setOffer(null)}
        />
      )}
    </Screen>
  )
}

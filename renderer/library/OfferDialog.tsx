import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '#questions'
import { Button, Dialog, Paragraph, Phrases } from '#ui'
import styles from './Library.module.css'
import type { Offer } from './offer.ts'
import { PackFacts } from './PackFacts.tsx'

interface OfferDialogProps {
  readonly offer: Offer
  /** The version that is there already; undefined: none is. */
  readonly present: string | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** What is in a pack, before it is added. */
export function OfferDialog({ offer, present, onConfirm, onClose }: OfferDialogProps) {
  const { t, i18n } = useTranslation(['library', 'app'])
  const lang = i18n.language as Lang
  const [isWorking, setIsWorking] = useState(false)
  const { pack, cards } = offer.knowledge
  const isUpdate = present !== undefined
  const topics = new Set(cards.map(({ topic }) => topic))
  return (
    <Dialog
      title={t(isUpdate ? 'offer.updateTitle' : 'offer.title')}
      closeLabel={t('app:close')}
      onClose={onClose}
    >
      <div className={styles.offer}>
        <h3 lang={lang}>{pack.title[lang]}</h3>
        <p lang={lang}>
          <Phrases lang={lang}>{pack.description[lang]}</Phrases>
        </p>
        <p className={styles.figures}>
          <span>{t('version', { version: pack.version })}</span>
          <span>{t('topics', { count: topics.size })}</span>
          <span>{t('cards', { count: cards.length })}</span>
        </p>
        <ul className={styles.topics} lang={lang}>
          {pack.topics
            .filter(({ parent }) => parent === undefined)
            .map(({ id, label }) => (
              <li key={id}>{label[lang]}</li>
            ))}
        </ul>
        <PackFacts pack={pack} />
        <p className={styles.figures}>
          <span>
            {t('offer.file')}
            <span className={styles.file} lang={lang}>
              {offer.file}
            </span>
          </span>
          {isUpdate && (
            <span>
              {t('offer.present')}
              {present}
            </span>
          )}
        </p>
        {isUpdate && <Paragraph>{t('offer.kept')}</Paragraph>}
        <div className={styles.actions}>
          <Button
            look="primary"
            autoFocus
            isDisabled={isWorking}
            onPress={() => {
              setIsWorking(true)
              onConfirm()
            }}
          >
            {t(isUpdate ? 'offer.confirmUpdate' : 'offer.confirm')}
          </Button>
          <Button isDisabled={isWorking} onPress={onClose}>
            {t('offer.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

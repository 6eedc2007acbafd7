import { useTranslation } from 'react-i18next'
import { LEECH_LAPSES } from '#scheduling'
import { Button, Notice, Paragraph } from '#ui'

interface LeechAdviceProps {
  readonly isPutAside: boolean
  readonly onKeep: () => void
}

/** Says that the card was put aside because it costs more than it teaches, and what helps. */
export function LeechAdvice({ isPutAside, onKeep }: LeechAdviceProps) {
  const { t } = useTranslation('practice')
  return (
    <Notice tone="caution" action={isPutAside && <Button onPress={onKeep}>{t('leech.keep')}</Button>}>
      <Paragraph>{t(isPutAside ? 'leech.aside' : 'leech.kept', { count: LEECH_LAPSES })}</Paragraph>
      {isPutAside && <Paragraph>{t('leech.advice')}</Paragraph>}
    </Notice>
  )
}

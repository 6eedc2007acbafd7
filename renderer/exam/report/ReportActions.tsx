import { Dumbbell, FileSpreadsheet, Printer, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { awaitDisk, chosenPath, desktop, download, keeping, writeChoice } from '#app'
import { checkBlueprint, toPractise } from '#exam'
import type { Problem } from '#storage'
import { Button, Notice } from '#ui'
import { BeginDialog } from '../begin/BeginDialog.tsx'
import { useExamWords } from '../useExamWords.ts'
import { csvOf } from './csv.ts'
import styles from './ReportActions.module.css'
import type { ReportProps } from './ReportSheets.tsx'
import { Take } from './Take.tsx'

/** What can be done with a report: learn from it, take the exam again, carry it elsewhere. */
export function ReportActions(props: ReportProps) {
  const { paper, exam, report } = props
  const { t } = useTranslation(['exam', 'practice', 'problems'])
  const { topic } = useExamWords()
  const [, navigate] = useLocation()
  const missing = toPractise(report, paper).length
  const [isBeginning, setIsBeginning] = useState(false)
  const [message, setMessage] = useState<'saved' | Problem | null>(null)
  const saveCsv = (): void => {
    const csv = csvOf(paper, exam, report, {
      columns: t('csv', { returnObjects: true }),
      yes: t('csv.yes'),
      topic,
      format: (format) => t(`practice:format.${format}`),
      result: (result) => t(`verdict.${result}`),
    })
    download(new Blob([csv], { type: 'text/csv' }), fileName(paper.blueprint.title, report.startedAt, 'csv'))
  }
  const savePdf = async (): Promise<void> => {
    const name = fileName(paper.blueprint.title, report.startedAt, 'pdf')
    const printed = await awaitDisk(desktop.printToFile(name))
    if (!printed.ok) setMessage(printed.problem)
    else if (printed.value && keeping) setMessage('saved')
  }
  return (
    <section className={styles.actions} aria-label={t('report.actions')}>
      <Button
        icon={<RotateCcw size="1.1em" aria-hidden="true" />}
        isDisabled={checkBlueprint(paper.blueprint).length > 0}
        onPress={() => setIsBeginning(true)}
      >
        {t('report.again')}
      </Button>
      <Take {...props} />
      {missing > 0 && (
        <Button
          icon={<Dumbbell size="1.1em" aria-hidden="true" />}
          onPress={() => navigate(chosenPath(writeChoice({ paper: paper.id, most: null })))}
        >
          {t('report.practise', { count: missing })}
        </Button>
      )}
      <div className={styles.files}>
        <Button
          look="quiet"
          icon={<Printer size="1.1em" aria-hidden="true" />}
          onPress={() => window.print()}
        >
          {t('report.print')}
        </Button>
        {keeping && (
          <Button look="quiet" onPress={savePdf}>
            {t('report.pdf')}
          </Button>
        )}
        <Button look="quiet" icon={<FileSpreadsheet size="1.1em" aria-hidden="true" />} onPress={saveCsv}>
          {t('report.csv')}
        </Button>
      </div>
      <div role="status" className={styles.message}>
        {message === 'saved' && <Notice tone="info">{t('report.saved')}</Notice>}
        {message && message !== 'saved' && (
          <Notice tone="wrong">
            {t('report.notSaved')} {t(`problems:${message}`)}
          </Notice>
        )}
      </div>
      {isBeginning && <BeginDialog blueprint={paper.blueprint} onClose={() => setIsBeginning(false)} />}
    </section>
  )
}

/** `kasane-模擬試験-2026-04-06.csv`: the day on the learner's own calendar; without what some system takes for a path. */
function fileName(title: string, at: number, ending: 'csv' | 'pdf'): string {
  const day = new Intl.DateTimeFormat('sv-SE').format(at)
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const name = ['kasane', safe.slice(0, 80).trim(), day].filter(Boolean).join('-')
  return `${name}.${ending}`
}

import { useTranslation } from 'react-i18next'
import { COMMANDS, CONTROL, lettersOf, usePreferences } from '#app'
import { Kbd } from '#ui'
import styles from './Help.module.css'

const BEFORE = [
  ['choose', '1–4'],
  ['submit', 'Enter'],
  ['grade', '0–5'],
] as const
const AFTER = [
  ['help', '?'],
  ['leave', 'Esc'],
] as const

/** Every key of a session as the learner has it now. */
export function KeysTable() {
  const { t } = useTranslation(['help', 'practice', 'app'])
  const letters = lettersOf(usePreferences())
  return (
    <table className={styles.keys}>
      <caption>{t('keysTable.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keysTable.key')}</th>
          <th scope="col">{t('keysTable.does')}</th>
        </tr>
      </thead>
      <tbody>
        {BEFORE.map(([does, key]) => (
          <Row key={does} keyName={key} does={t(`practice:keys.${does}`)} />
        ))}
        {COMMANDS.map(({ name }) => (
          <Row key={name} keyName={letters[name]} does={t(`practice:command.${name}`)} />
        ))}
        {AFTER.map(([does, key]) => (
          <Row key={does} keyName={key} does={t(`practice:keys.${does}`)} />
        ))}
        <Row keyName={`${CONTROL}K`} does={t('app:palette.label')} />
      </tbody>
    </table>
  )
}

function Row({ keyName, does }: { readonly keyName: string; readonly does: string }) {
  return (
    <tr>
      <th scope="row">
        <Kbd>{keyName}</Kbd>
        <span className={styles.spoken}>{keyName}</span>
      </th>
      <td>{does}</td>
    </tr>
  )
}

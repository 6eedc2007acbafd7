import { useTranslation } from 'react-i18next'
import { CONTROL, useKeyRows, type Where } from '#app'
import { Keys } from '#ui'
import styles from './Help.module.css'

/** Every key of a place as the learner has it now. */
export function KeysTable({ where }: { readonly where: Where }) {
  const { t } = useTranslation(['help', 'practice', 'app'])
  const rows = useKeyRows(where)
  return (
    <table className={styles.keys}>
      <caption>{t(`practice:keys.title.${where}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keysTable.key')}</th>
          <th scope="col">{t('keysTable.does')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, keys, does }) => (
          <Row key={name} keys={keys} does={does} />
        ))}
        <Row keys={[`${CONTROL}K`]} does={t('app:palette.label')} />
      </tbody>
    </table>
  )
}

function Row({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <tr>
      <th scope="row">
        <Keys keys={keys} />
      </th>
      <td>{does}</td>
    </tr>
  )
}

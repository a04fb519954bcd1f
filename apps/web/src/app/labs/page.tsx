import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { DataTableView } from '../../figures/data-table-view.tsx'
import { formatAmount } from '../../format.ts'
import { labsTable, modelsByLab } from '../../labs/lab-facts.ts'
import { words } from '../../labs/words.ts'
import styles from '../../models/dossier/dossier.module.css'
import { openObservatory } from '../../observatory.ts'
import text from '../../styles/words.module.css'

export const metadata: Metadata = { title: words.title, description: words.lead, alternates: { canonical: '/labs' } }

/** Labs shown at once: those with most models. The others open on demand. */
const shown = 60

export default async function LabsPage() {
  const { labs } = await openObservatory()
  const models = await modelsByLab()
  const ordered = [...labs.values()].sort(
    (x, y) => (models.get(y.id)?.length ?? 0) - (models.get(x.id)?.length ?? 0) || x.name.localeCompare(y.name, 'en'),
  )
  const rest = ordered.slice(shown)
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <div className={text.part}>
        <DataTableView label={words.title} data={await labsTable(ordered.slice(0, shown))} />
      </div>
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{formatAmount(rest.length)} more labs</summary>
          <DataTableView label={`${words.title}, continued`} data={await labsTable(rest)} />
        </details>
      )}
      <PageFoot json="/v1/labs" />
    </>
  )
}

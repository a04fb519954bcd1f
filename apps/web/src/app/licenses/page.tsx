import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { DataTableView } from '../../figures/data-table-view.tsx'
import { licensesTable, relicensings, relicensingsTable } from '../../licenses/license-facts.ts'
import { words } from '../../licenses/words.ts'
import { TableSection } from '../../models/dossier/dossier-section.tsx'
import text from '../../styles/words.module.css'

export const metadata: Metadata = { title: words.title, description: words.lead, alternates: { canonical: '/licenses' } }

export default async function LicensesPage() {
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <p className={text.part}>
        <a href="/licenses/check">{words.check}</a>
      </p>
      <div className={text.part}>
        <DataTableView label={words.title} data={await licensesTable()} />
      </div>
      <TableSection id="history" title={words.history} data={await relicensingsTable(await relicensings())} none={words.historyNone} />
      <PageFoot json="/v1/licenses" />
    </>
  )
}

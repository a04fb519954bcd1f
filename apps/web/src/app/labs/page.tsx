import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { DataTableView } from '../../figures/data-table-view.tsx'
import { labsTable, modelsByLab } from '../../labs/lab-facts.ts'
import { words } from '../../labs/words.ts'
import { openObservatory } from '../../observatory.ts'
import text from '../../styles/words.module.css'

export const metadata: Metadata = { title: words.title, description: words.lead, alternates: { canonical: '/labs' } }

/** Labs on a page, those with most models first. */
const shown = 60

interface Props {
  readonly searchParams: Promise<{ readonly page?: string | string[] }>
}

export default async function LabsPage({ searchParams }: Props) {
  const { labs } = await openObservatory()
  const models = await modelsByLab()
  const ordered = [...labs.values()].sort(
    (x, y) => (models.get(y.id)?.length ?? 0) - (models.get(x.id)?.length ?? 0) || x.name.localeCompare(y.name, 'en'),
  )
  const pages = Math.ceil(ordered.length / shown)
  const asked = Number((await searchParams).page ?? 1)
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, pages) : 1
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <div className={text.part}>
        <DataTableView label={words.title} data={await labsTable(ordered.slice((page - 1) * shown, page * shown))} />
      </div>
      <p className={text.part}>
        {page > 1 && <a href={`/labs?page=${page - 1}`}>← Previous</a>} {page} / {pages}{' '}
        {page < pages && <a href={`/labs?page=${page + 1}`}>Next →</a>}
      </p>
      <PageFoot json="/v1/labs" />
    </>
  )
}

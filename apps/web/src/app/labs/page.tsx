import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { Pager } from '../../components/pager.tsx'
import { WrongQuery } from '../../components/wrong-query.tsx'
import { DataTableView } from '../../figures/data-table-view.tsx'
import { formatAmount } from '../../format.ts'
import { labsTable } from '../../labs/lab-facts.ts'
import { LabFilters } from '../../labs/lab-filters.tsx'
import { type LabsQuery, labsQuerySchema } from '../../labs/labs-query.ts'
import { labsPerPage, sortedLabs } from '../../labs/list-labs.ts'
import { words } from '../../labs/words.ts'
import { queryString } from '../../query/query-string.ts'
import { type RawQuery, readQuery } from '../../query/read-query.ts'
import { strings } from '../../strings.ts'
import text from '../../styles/words.module.css'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

const address = (query: Partial<LabsQuery>) => `/labs${queryString(query, { sort: 'models', page: 1 })}`

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const reading = readQuery(labsQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return { title: strings.wrongQuery.title, robots: { index: false } }
  return { title: words.title, description: words.lead, alternates: { canonical: address(reading.value) } }
}

export default async function LabsPage({ searchParams }: Props) {
  const reading = readQuery(labsQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path="/labs" />
  const query = reading.value
  const { page: asked, ...filter } = query
  const labs = await sortedLabs(filter)
  const pages = Math.max(1, Math.ceil(labs.length / labsPerPage))
  const page = Math.min(asked, pages)
  const shown = labs.slice((page - 1) * labsPerPage, page * labsPerPage)
  const files = queryString(filter, { sort: 'models' })
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <LabFilters query={query} />
      {shown.length === 0 ? (
        <p>{words.noneFound}</p>
      ) : (
        <>
          <p className={text.small}>
            {formatAmount((page - 1) * labsPerPage + 1)}–{formatAmount((page - 1) * labsPerPage + shown.length)} of{' '}
            {formatAmount(labs.length)}. {strings.models.blank} {strings.models.export} <a href={`/exports/labs.csv${files}`}>CSV</a>,{' '}
            <a href={`/exports/labs.json${files}`}>JSON</a>.
          </p>
          <DataTableView label={words.title} data={await labsTable(shown)} />
        </>
      )}
      <Pager page={page} pages={pages} hrefOf={(to) => address({ ...query, page: to })} />
      <PageFoot json="/v1/labs" />
    </>
  )
}

import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { Pager } from '../../components/pager.tsx'
import { WrongQuery } from '../../components/wrong-query.tsx'
import { formatAmount } from '../../format.ts'
import { listModels, modelsPerPage } from '../../models/list-models.ts'
import { ModelFilters } from '../../models/model-filters.tsx'
import { ModelTable } from '../../models/model-table.tsx'
import { modelsAddress } from '../../models/models-address.ts'
import { openObservatory } from '../../observatory.ts'
import { modelsQuerySchema } from '../../query/queries.ts'
import { queryString } from '../../query/query-string.ts'
import { type RawQuery, readQuery } from '../../query/read-query.ts'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const reading = readQuery(modelsQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return { title: strings.wrongQuery.title, robots: { index: false } }
  const { models } = await openObservatory()
  return {
    title: strings.models.title,
    description: `${formatAmount(models.list().length)} AI models with releases, licences, index scores and ratings, each with its source.`,
    alternates: { canonical: modelsAddress(reading.value) },
  }
}

export default async function ModelsPage({ searchParams }: Props) {
  const reading = readQuery(modelsQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path="/models" />
  const query = reading.value
  const result = await listModels(query)
  const first = (result.page - 1) * modelsPerPage
  const { page: _page, columns: _columns, sort, order, ...chosen } = query
  const filter = { ...chosen, ...(sort !== 'index' && { sort }), order }
  return (
    <>
      <h1>{strings.models.title}</h1>
      <p className={words.part}>{strings.models.lead}</p>
      <ModelFilters query={query} />
      {result.models.length === 0 ? (
        <p>{strings.models.none}</p>
      ) : (
        <>
          <p className={words.small}>
            {formatAmount(first + 1)}–{formatAmount(first + result.models.length)} of {formatAmount(result.found)}. {strings.models.blank}{' '}
            {strings.models.export} <a href={`/exports/models.csv${queryString(filter)}`}>CSV</a>,{' '}
            <a href={`/exports/models.json${queryString(filter)}`}>JSON</a>.
          </p>
          {query.columns === 'price' && <p className={words.small}>{strings.models.prices}</p>}
          <ModelTable models={result.models} query={query} />
        </>
      )}
      <Pager page={result.page} pages={result.pages} hrefOf={(page) => modelsAddress(query, { page })} />
      <PageFoot json={`/v1/models${queryString(chosen)}`} />
    </>
  )
}

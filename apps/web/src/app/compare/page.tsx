import type { Metadata } from 'next'
import { compareFigures } from '../../compare/compare-figures.ts'
import { CompareForm } from '../../compare/compare-form.tsx'
import { compareQuerySchema } from '../../compare/compare-query.ts'
import { type Comparison, readComparison } from '../../compare/compared.ts'
import { labsSideBySide, modelsSideBySide } from '../../compare/side-by-side.ts'
import { words } from '../../compare/words.ts'
import { PageFoot } from '../../components/page-foot.tsx'
import { WrongQuery } from '../../components/wrong-query.tsx'
import { DataTableView } from '../../figures/data-table-view.tsx'
import { FigureView } from '../../figures/figure-view.tsx'
import { modelsByLab } from '../../labs/lab-facts.ts'
import { cheapestOffers } from '../../models/cheapest.ts'
import { Section } from '../../models/dossier/dossier-section.tsx'
import { openObservatory } from '../../observatory.ts'
import { queryString } from '../../query/query-string.ts'
import { type RawQuery, readQuery } from '../../query/read-query.ts'
import { strings } from '../../strings.ts'
import text from '../../styles/words.module.css'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const reading = readQuery(compareQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return { title: strings.wrongQuery.title, robots: { index: false } }
  const { models, labs } = readComparison(await openObservatory(), reading.value)
  const names = [...models.map(({ model }) => model.name), ...labs.map(({ name }) => name)]
  return {
    title: names.length > 1 ? `${names.join(' against ')}` : words.title,
    description: words.lead,
    alternates: { canonical: `/compare${queryString(reading.value)}` },
  }
}

export default async function ComparePage({ searchParams }: Props) {
  const reading = readQuery(compareQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path="/compare" />
  const query = reading.value
  const observatory = await openObservatory()
  const comparison = readComparison(observatory, query)
  const figures = compareFigures(observatory, comparison)
  const count = comparison.models.length + comparison.labs.length
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <CompareForm query={query} offered={offeredNames(observatory)} />
      <p className={text.small}>{words.hint}</p>
      <Problems comparison={comparison} />
      {count > 0 && (
        <Section id="side-by-side" title={words.sideBySide}>
          <DataTableView
            label={words.sideBySide}
            data={
              comparison.labs.length > 0
                ? labsSideBySide(comparison.labs, await modelsByLab())
                : modelsSideBySide(comparison.models, await cheapestOffers())
            }
          />
        </Section>
      )}
      {count > 1 && (
        <Section id="differences" title={words.tests}>
          {figures.length === 0 && <p className={text.soft}>{words.notTested}</p>}
          {figures.map((figure) => (
            <div key={figure.id} className={text.part}>
              <FigureView figure={figure} page="compare" query={queryString(query)} />
            </div>
          ))}
        </Section>
      )}
      <PageFoot json="/v1/metrics/parity" />
    </>
  )
}

function Problems({ comparison: { problems, mixed } }: { readonly comparison: Comparison }) {
  return (
    <>
      {problems.map(({ kind, name, near }) => (
        <p key={name} className={text.part}>
          {kind === 'ambiguous' ? words.ambiguous(name) : words.notFound(name)}
          {near.length > 0 && ` ${words.near} ${near.join(', ')}.`}
        </p>
      ))}
      {mixed && <p className={text.part}>{words.mixed}</p>}
    </>
  )
}

/** Models on the index and labs with models: those that there is most to compare of. */
function offeredNames({ models, labs }: Awaited<ReturnType<typeof openObservatory>>) {
  const scored = models.list().filter(({ index, rating }) => index !== undefined || rating !== undefined)
  const makers = new Set(scored.flatMap(({ model }) => model.labs))
  return [
    ...scored.map(({ model }) => ({ id: model.id as string, name: model.name })),
    ...[...makers].map((id) => ({ id: id as string, name: labs.get(id)?.name ?? id })),
  ]
}

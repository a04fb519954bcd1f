import { type Benchmark, known } from '@openfrontier/core'
import type { Metadata } from 'next'
import { type BenchmarkRecord, benchmarkRecord } from '../../../benchmarks/benchmark-record.ts'
import { recordFigure } from '../../../benchmarks/record-figure.ts'
import { resultsOf } from '../../../benchmarks/results-table.ts'
import { scoreInWords } from '../../../benchmarks/score-words.ts'
import { Fact } from '../../../components/fact.tsx'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { PageFoot } from '../../../components/page-foot.tsx'
import { SourceList } from '../../../components/source-list.tsx'
import { decodedPart } from '../../../decoded-part.ts'
import { DataTableView } from '../../../figures/data-table-view.tsx'
import { FigureView } from '../../../figures/figure-view.tsx'
import facts from '../../../models/facts-list.module.css'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { openObservatory } from '../../../observatory.ts'
import { queryString } from '../../../query/query-string.ts'
import { strings } from '../../../strings.ts'
import words from '../../../styles/words.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

const recordOf = async ({ params }: Props) => benchmarkRecord(await openObservatory(), decodedPart((await params).id))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const record = await recordOf(props)
  if (record === undefined) return notFoundMetadata
  const { benchmark } = record
  return {
    title: benchmark.name,
    description: standing(record),
    openGraph: { title: benchmark.name, url: `/benchmarks/${benchmark.id}`, images: [`/og/benchmarks/${benchmark.id}`] },
    alternates: { canonical: `/benchmarks/${benchmark.id}` },
  }
}

export default async function BenchmarkPage(props: Props) {
  const record = await recordOf(props)
  if (record === undefined) return <NotFoundView />
  const { benchmark, rows } = record
  const text = strings.benchmarks
  return (
    <>
      <p className={words.eyebrow}>
        <a href="/benchmarks">{text.title}</a> · <code>{benchmark.id}</code>
      </p>
      <h1>{benchmark.name}</h1>
      <p className={`${words.lead} ${words.part}`}>{standing(record)}</p>
      <section className={words.section}>
        <FigureView
          figure={recordFigure(record, await openObservatory())}
          page="benchmark"
          query={queryString({ id: benchmark.id })}
          heading="h2"
        />
      </section>
      <section className={words.section} id="results">
        <h2>
          {text.results} ({rows.length})
        </h2>
        <p className={words.small}>
          Intervals as published, else from the standard error (normal). Collections and evaluators ask, prompt and count differently; rows
          of different ones compare loosely. {strings.models.export} <a href={`/exports/scores.csv?benchmark=${benchmark.id}`}>CSV</a>,{' '}
          <a href={`/exports/scores.json?benchmark=${benchmark.id}`}>JSON</a>.
        </p>
        <DataTableView label={text.results} data={resultsOf(record)} />
      </section>
      <section className={words.section} id="about">
        <h2>{text.about}</h2>
        <About benchmark={benchmark} />
        <SourceList ids={benchmark.sources} />
      </section>
      <PageFoot json={`/v1/benchmarks/${benchmark.id}`} />
    </>
  )
}

function About({ benchmark }: { readonly benchmark: Benchmark }) {
  const rows = [
    { name: 'What it tests', value: benchmark.domain },
    { name: 'How it is scored', value: benchmark.metric },
    { name: 'Better', value: benchmark.direction },
    { name: 'Published', value: benchmark.released },
    { name: 'Its items', value: benchmark.items },
  ] as const
  return (
    <dl className={facts.facts}>
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Fact<string> value={value}>{(word) => word}</Fact>
          </dd>
        </div>
      ))}
      {[
        { name: 'Score of guessing', value: benchmark.randomBaseline },
        { name: 'Best reachable score', value: benchmark.ceiling },
      ].map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Fact value={value}>{(score) => scoreInWords(benchmark, score)}</Fact>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The record of both countries in sentences. */
function standing({ benchmark, rows, records }: BenchmarkRecord): string {
  const models = new Set(rows.map(({ result }) => known(result.model) ?? result.label)).size
  const best = (country: 'US' | 'CN') => {
    const last = records[country].at(-1)
    return last === undefined
      ? `${strings.countries[country]}: no dated score.`
      : `${strings.countries[country]}: ${last.name}, ${scoreInWords(benchmark, last.result.value)}.`
  }
  return `${rows.length} scores of ${models} models on record. Best by country: ${best('US')} ${best('CN')}`
}

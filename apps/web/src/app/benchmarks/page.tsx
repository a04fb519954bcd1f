import { known } from '@openfrontier/core'
import type { Metadata } from 'next'
import { benchmarkRecord } from '../../benchmarks/benchmark-record.ts'
import { scoreInWords } from '../../benchmarks/score-words.ts'
import { PageFoot } from '../../components/page-foot.tsx'
import { DataTableView } from '../../figures/data-table-view.tsx'
import type { DataTable } from '../../figures/figure-data.ts'
import { openObservatory } from '../../observatory.ts'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'

export const metadata: Metadata = {
  title: strings.benchmarks.title,
  description: strings.benchmarks.lead,
  alternates: { canonical: '/benchmarks' },
}

export default async function BenchmarksPage() {
  const text = strings.benchmarks
  return (
    <>
      <h1>{text.title}</h1>
      <p className={`${words.lead} ${words.part}`}>{text.lead}</p>
      <div className={words.part}>
        <DataTableView label={text.title} data={await benchmarksTable()} />
      </div>
      <PageFoot json="/v1/benchmarks" />
    </>
  )
}

async function benchmarksTable(): Promise<DataTable> {
  const text = strings.benchmarks
  const observatory = await openObservatory()
  const records = observatory.facts.snapshot.benchmarks.flatMap(({ id }) => benchmarkRecord(observatory, id) ?? [])
  return {
    columns: [
      { name: text.benchmark },
      { name: text.scores, number: true },
      { name: text.models, number: true },
      { name: text.best },
      { name: strings.table.value, number: true },
    ],
    rows: records
      .sort((x, y) => y.rows.length - x.rows.length || (x.benchmark.name < y.benchmark.name ? -1 : 1))
      .map(({ benchmark, rows }) => {
        const [best] = rows
        const models = new Set(rows.map(({ result }) => known(result.model) ?? result.label)).size
        return [
          { text: benchmark.name, href: `/benchmarks/${benchmark.id}` },
          { text: rows.length.toLocaleString('en'), value: rows.length },
          { text: models.toLocaleString('en'), value: models },
          { text: best?.name ?? '' },
          best === undefined ? { text: '' } : { text: scoreInWords(benchmark, best.result.value), value: best.result.value },
        ]
      }),
  }
}

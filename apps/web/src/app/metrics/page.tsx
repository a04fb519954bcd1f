import { metricIds, metrics } from '@openfrontier/core'
import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { askMetric } from '../../compute/ask-metric.ts'
import { DataTableView } from '../../figures/data-table-view.tsx'
import type { DataTable } from '../../figures/figure-data.ts'
import { inWords } from '../../figures/from-results.ts'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'

export const metadata: Metadata = {
  title: strings.metrics.title,
  description: strings.metrics.lead,
  alternates: { canonical: '/metrics' },
}

export default async function MetricsPage() {
  const text = strings.metrics
  return (
    <>
      <h1>{text.title}</h1>
      <p className={`${words.lead} ${words.part}`}>{text.lead}</p>
      <div className={words.part}>
        <DataTableView label={text.title} data={await metricsTable()} />
      </div>
      <PageFoot json="/v1/metrics" />
    </>
  )
}

async function metricsTable(): Promise<DataTable> {
  const text = strings.metrics
  const rows = await Promise.all(
    metricIds.map(async (id) => {
      const answer = await askMetric(id, {})
      return [
        { text: metrics[id].title, href: `/metrics/${id}` },
        { text: metrics[id].question },
        { text: answer.kind === 'done' ? resultInWords(answer.result) : text.failed },
        { text: `${metrics[id].version}` },
      ]
    }),
  )
  return {
    columns: [{ name: text.measure }, { name: text.question }, { name: text.byDefault }, { name: text.version, number: true }],
    rows,
  }
}

function resultInWords(result: Extract<Awaited<ReturnType<typeof askMetric>>, { kind: 'done' }>['result']): string {
  if (result.kind === 'estimate') return inWords(result)
  return result.kind === 'series'
    ? `${result.points.length} points`
    : `${strings.verdicts.undetermined} (${result.reason.replaceAll('-', ' ')})`
}

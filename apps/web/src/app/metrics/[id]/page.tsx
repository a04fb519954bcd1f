import { type MetricId, metrics } from '@openfrontier/core'
import type { Metadata } from 'next'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { PageFoot } from '../../../components/page-foot.tsx'
import { WrongQuery } from '../../../components/wrong-query.tsx'
import { askMetric } from '../../../compute/ask-metric.ts'
import { apiUrl } from '../../../environment.ts'
import definitionStyles from '../../../methodology/metric-section.module.css'
import { givenParameters } from '../../../metric-pages/given-parameters.ts'
import { MetricForm } from '../../../metric-pages/metric-form.tsx'
import { MetricResultView } from '../../../metric-pages/metric-result.tsx'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { queryString } from '../../../query/query-string.ts'
import type { RawQuery } from '../../../query/read-query.ts'
import { strings } from '../../../strings.ts'
import words from '../../../styles/words.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<RawQuery>
}

const isMetric = (id: string): id is MetricId => Object.hasOwn(metrics, id)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  if (!isMetric(id)) return notFoundMetadata
  const { title, question } = metrics[id]
  return {
    title: `${title}: ${strings.metrics.measure.toLowerCase()}`,
    description: question,
    openGraph: { title, description: question, url: `/metrics/${id}`, images: [`/og/metrics/${id}`] },
    alternates: { canonical: `/metrics/${id}` },
  }
}

export default async function MetricPage({ params, searchParams }: Props) {
  const { id } = await params
  if (!isMetric(id)) return <NotFoundView />
  const reading = givenParameters(id, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path={`/metrics/${id}`} />
  const answer = await askMetric(id, reading.value)
  const metric = metrics[id]
  const text = strings.metrics
  const path = `/v1/metrics/${id}`
  const query = queryString(reading.value)
  return (
    <>
      <p className={words.eyebrow}>
        <a href="/metrics">{text.title}</a> ·{' '}
        <code>
          {metric.id}@{metric.version}
        </code>
      </p>
      <h1>{metric.title}</h1>
      <p className={`${words.lead} ${words.part}`}>{metric.question}</p>
      <section className={words.section} id="result">
        <h2>{text.result}</h2>
        {answer.kind === 'done' ? (
          <MetricResultView id={id} result={answer.result} json={`${apiUrl()}${path}${query}`} />
        ) : (
          <p>{{ 'too-long': text.tooLong, busy: text.busy, failed: text.failed }[answer.kind]}</p>
        )}
        <p className={words.small}>
          <a href={`${apiUrl()}${path}.csv${query}`}>CSV</a> · <a href={`${apiUrl()}${path}${query}`}>JSON</a> ·{' '}
          <code>
            openfrontier metric {id}
            {Object.entries(reading.value).map(([name, value]) => ` --${kebab(name)} ${value}`)}
          </code>
        </p>
      </section>
      <section className={words.section} id="parameters">
        <h2>{text.parameters}</h2>
        <MetricForm id={id} given={reading.value} />
      </section>
      <section className={words.section} id="definition">
        <h2>{text.definition}</h2>
        <dl className={definitionStyles.definition}>
          <dt>{strings.methodology.definition}</dt>
          <dd>{metric.definition}</dd>
          <dt>{strings.methodology.interval}</dt>
          <dd>{metric.intervalMethod}</dd>
          <dt>{strings.methodology.cannotSay}</dt>
          <dd>
            <ul>
              {metric.cannotSay.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </dd>
        </dl>
      </section>
      <PageFoot json={`${path}${query}`} />
    </>
  )
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

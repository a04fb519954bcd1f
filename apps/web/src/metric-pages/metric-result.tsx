import {
  type Estimate,
  formatInterval,
  formatValue,
  type MetricDefinition,
  type MetricId,
  type MetricResult,
  metrics,
} from '@openfrontier/core'
import { Day } from '../components/day.tsx'
import { Figure } from '../components/figure.tsx'
import { SourceList } from '../components/source-list.tsx'
import { DataTableView } from '../figures/data-table-view.tsx'
import { drawFigure } from '../figures/draw-figure.ts'
import { axisUnit, footOf, seriesTable, trendPoints } from '../figures/from-results.ts'
import { unbroken } from '../format.ts'
import facts from '../models/facts-list.module.css'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'
import { DetailsView } from './details-view.tsx'
import styles from './metric-result.module.css'

interface MetricResultProps {
  readonly id: MetricId
  readonly result: MetricResult
  /** Addresses of the same result for programs. */
  readonly json: string
}

/** A result as it is: an estimate with all it says of itself, a series drawn and printed, or why there is none. */
export function MetricResultView({ id, result, json }: MetricResultProps) {
  switch (result.kind) {
    case 'estimate':
      return <EstimateView id={id} estimate={result} />
    case 'series':
      return <SeriesView id={id} series={result} json={json} />
    case 'undetermined':
      return (
        <>
          <p className={styles.value}>{strings.verdicts.undetermined}</p>
          <p>
            <code>{result.reason}</code>: {result.detail}.
          </p>
        </>
      )
    default:
      return result satisfies never
  }
}

function EstimateView({ id, estimate }: { readonly id: MetricId; readonly estimate: Estimate }) {
  const { value, unit, interval, answer, details, inputs } = estimate
  const definition: MetricDefinition = metrics[id]
  const text = strings.metrics
  const sources = [...new Set(inputs.filter(({ kind }) => kind === 'source').map((input) => input.id))]
  const models = inputs.filter(({ kind }) => kind === 'model').slice(0, 20)
  return (
    <>
      <p className={styles.value}>{formatValue(value, unit)}</p>
      <p className={styles.interval}>{unbroken(formatInterval(estimate))}</p>
      <dl className={facts.facts}>
        {answer && (
          <div>
            <dt>{text.answer}</dt>
            <dd>{answer.replaceAll('-', ' ')}</dd>
          </div>
        )}
        <div>
          <dt>n</dt>
          <dd>{estimate.n.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>{text.population}</dt>
          <dd>{estimate.population}</dd>
        </div>
        <div>
          <dt>{text.evaluated}</dt>
          <dd>
            <Day date={estimate.evaluatedOn} />
          </dd>
        </div>
        <div>
          <dt>{text.method}</dt>
          <dd>
            {'low' in interval ? interval.method : `${strings.missing[interval.missing]}${interval.note ? `: ${interval.note}` : ''}`}
          </dd>
        </div>
        {models.length > 0 && (
          <div>
            <dt>{strings.models.title}</dt>
            <dd>
              {models.map(({ id: model, role }) => (
                <span key={`${model} ${role}`} className={facts.line}>
                  <a href={`/models/${model}`}>{model}</a>
                  {role && ` (${role})`}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <Caveats caveats={estimate.caveats} />
      {details && Object.keys(details).length > 0 && (
        <details className={styles.details}>
          <summary>{text.details}</summary>
          <DetailsView details={details} unitOf={(name) => definition.detailUnits?.[name] ?? unit} />
        </details>
      )}
      {sources.length > 0 && (
        <section className={words.part}>
          <h3>{text.inputs}</h3>
          <SourceList ids={sources} />
        </section>
      )}
    </>
  )
}

async function SeriesView({
  id,
  series,
  json,
}: {
  readonly id: MetricId
  readonly series: MetricResult & { readonly kind: 'series' }
  readonly json: string
}) {
  const observatory = await openObservatory()
  const definition = metrics[id]
  const unit = series.points[0]?.unit ?? ''
  const percent = unit === 'share'
  return (
    <>
      <Figure
        id="series"
        heading="h3"
        title={definition.question}
        subtitle={`${definition.title} over time`}
        foot={footOf(observatory, [series], { n: `${series.points.length} points`, doesNotShow: definition.cannotSay })}
        draw={(width) =>
          drawFigure(
            {
              kind: 'trend',
              description: {
                title: definition.question,
                subtitle: `${definition.title} over time`,
                unit: axisUnit(unit),
                asOf: series.asOf,
                ...(percent && { domain: [0, 100] }),
                series: [{ id: 'series', name: definition.title, points: trendPoints(series) }],
                foot: footOf(observatory, [series], { n: series.points.length, doesNotShow: definition.cannotSay }),
              },
            },
            { width },
            { parts: 'plot' },
          )
        }
        table={{ kind: 'here', content: <DataTableView label={definition.title} data={seriesTable(series.points)} /> }}
        json={json}
      />
      <Caveats caveats={series.caveats} />
    </>
  )
}

function Caveats({ caveats }: { readonly caveats: readonly string[] }) {
  if (caveats.length === 0) return null
  return (
    <section className={words.part}>
      <h3>{strings.metrics.caveats}</h3>
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </section>
  )
}

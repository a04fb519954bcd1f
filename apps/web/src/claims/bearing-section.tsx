import type { JudgedBearing, MetricResult } from '@openfrontier/core'
import type { FigureData } from '../figures/figure-data.ts'
import { FigureView } from '../figures/figure-view.tsx'
import { dateInWords, unbroken } from '../format.ts'
import table from '../styles/table.module.css'
import text from '../styles/words.module.css'
import styles from './claim-parts.module.css'
import { estimateWords } from './estimate-words.ts'
import { metricAddress, metricTitle } from './metric-title.ts'
import type { OpenedClaim } from './open-claim.ts'
import { words } from './words.ts'

interface BearingSectionProps {
  readonly opened: OpenedClaim
  readonly figures: readonly FigureData[]
  readonly query: string
}

/** Figures that stand beside a verdict, or in its place: both dates in a table, and over time where there is a series. */
export function BearingSection({ opened: { report, claim, answers, asOf, observatory }, figures, query }: BearingSectionProps) {
  if (report.bearing.length === 0) return null
  const instead = answers === null || answers.now.specifications.length === 0
  const days: readonly ('now' | 'said')[] = asOf === claim.saidOn ? ['said'] : ['now', 'said']
  const date = { now: asOf ?? observatory.date, said: claim.saidOn }
  return (
    <section className={text.section} id="bearing">
      <h2>{words.bearing}</h2>
      <p>{instead ? words.bearingLead.instead : words.bearingLead.beside}</p>
      <table className={`${table.table} ${table.stacked} ${styles.bearing}`} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {[words.figure, ...days.map((day) => dateInWords(date[day]))].map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {report.bearing.map((bearing) => (
            <tr key={bearing.id} role="row" id={`figure-${bearing.id}`}>
              <th scope="row" role="rowheader">
                {bearing.label}
                <Measure bearing={bearing} />
              </th>
              {days.map((day) => (
                <td key={day} role="cell" data-label={dateInWords(date[day])}>
                  <span>{resultWords(bearing[day])}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {instead &&
        figures.map((figure) => (
          <div key={figure.id} className={styles.figure}>
            <FigureView figure={figure} page="claim" query={query} />
          </div>
        ))}
    </section>
  )
}

/** A result, of a series its last point; with the number of observations. */
function resultWords(result: MetricResult): string {
  const estimate = result.kind === 'series' ? result.points.at(-1) : result
  if (estimate === undefined) return '–'
  const count = estimate.kind === 'estimate' && 'low' in estimate.interval ? `, n\u00a0=\u00a0${estimate.n.toLocaleString('en')}` : ''
  return `${unbroken(estimateWords(estimate))}${count}`
}

function Measure({ bearing: { metric } }: { readonly bearing: JudgedBearing }) {
  const address = metricAddress(metric)
  return <span className={styles.caseOf}>{address === undefined ? metricTitle(metric) : <a href={address}>{metricTitle(metric)}</a>}</span>
}

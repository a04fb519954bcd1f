import { claimDefinitions, formatValue, isTested } from '@openfrontier/core'
import { apiUrl } from '../environment.ts'
import type { FigureData } from '../figures/figure-data.ts'
import { figureFormats } from '../figures/figure-data.ts'
import facts from '../models/facts-list.module.css'
import text from '../styles/words.module.css'
import type { OpenedClaim } from './open-claim.ts'
import { words } from './words.ts'

interface DataSectionProps {
  readonly opened: OpenedClaim
  readonly figures: readonly FigureData[]
  readonly query: string
}

/** Where programs find the same, and the parameters of the rule. */
export function DataSection({ opened: { claim, report, answers, asOf }, figures, query }: DataSectionProps) {
  const api = `${apiUrl()}/v1/claims/${claim.id}`
  const definition = claimDefinitions.get(claim.id)
  const rows = words.dataRows
  const since = asOf === undefined ? '' : `?asOf=${asOf}`
  const option = asOf === undefined ? '' : ` --as-of ${asOf}`
  const unit = answers?.now.specifications.find((one) => one.primary)?.estimate
  return (
    <section className={text.section} id="data">
      <h2>{words.data}</h2>
      <dl className={facts.facts}>
        {answers !== null && (
          <div>
            <dt>{rows.rule}</dt>
            <dd>{words.ruleInWords(report.rule)}</dd>
          </div>
        )}
        {'thresholdValue' in report && report.thresholdValue !== undefined && unit?.kind === 'estimate' && (
          <div>
            <dt>{rows.thresholdValue}</dt>
            <dd>{formatValue(report.thresholdValue, unit.unit)}</dd>
          </div>
        )}
        {definition !== undefined && isTested(definition) && definition.coverageFloor > 0 && answers !== null && (
          <div>
            <dt>{rows.floor}</dt>
            <dd>{words.floorInWords(definition.coverageFloor, answers.now.coverage)}</dd>
          </div>
        )}
        <div>
          <dt>{rows.report}</dt>
          <dd>
            <a href={`${api}${since}`}>JSON</a>
          </dd>
        </div>
        <div>
          <dt>{rows.history}</dt>
          <dd>
            <a href={`${api}/history`}>JSON</a>, <a href={`${api}/history.csv`}>CSV</a>
          </dd>
        </div>
        {figures.length > 0 && (
          <div>
            <dt>{rows.figures}</dt>
            <dd>
              {figures.map(({ id }) => (
                <span key={id} className={facts.line}>
                  {id.replaceAll('-', ' ')}:{' '}
                  {figureFormats.map((format, place) => (
                    <span key={format}>
                      {place > 0 && ', '}
                      <a href={`/figures/claim/${id}.${format}${query}`} download="">
                        {format.toUpperCase()}
                      </a>
                    </span>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{rows.badge}</dt>
          <dd>
            <a href={`${apiUrl()}/badges/${claim.id}.svg${since}`}>SVG</a>
          </dd>
        </div>
        <div>
          <dt>{rows.command}</dt>
          <dd>
            <code>
              openfrontier claims {claim.id}
              {option} --json
            </code>
          </dd>
        </div>
        <div>
          <dt>{rows.library}</dt>
          <dd>
            <code>
              frontier{asOf === undefined ? '' : `.asOf('${asOf}')`}.claim('{claim.id}')
            </code>
          </dd>
        </div>
      </dl>
    </section>
  )
}

import type { JudgedMeasure, JudgedSpecification, MetricResult, Verdict } from '@openfrontier/core'
import { AnswerWord } from '../components/verdict.tsx'
import { unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import { estimateWords, isCount } from './estimate-words.ts'
import { setParameters } from './set-parameters.ts'
import styles from './specification-table.module.css'
import { words } from './words.ts'

/**
 * Every specification of a verdict with its parameters, estimate, interval, n and answer. Roles are written out, since the
 * style sheet lays the rows out as blocks on a phone.
 */
export function SpecificationTable({ verdict }: { readonly verdict: Verdict }) {
  const names = strings.table
  return (
    <table className={`${table.table} ${table.stacked}`} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {[names.specification, words.estimate, names.answer].map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {verdict.specifications.flatMap((specification) =>
          specification.measures.map((measure, place) => (
            <MeasureRow
              key={`${specification.id} ${measure.metric} ${setParameters(measure).join()}`}
              specification={specification}
              measure={measure}
              first={place === 0}
            />
          )),
        )}
      </tbody>
    </table>
  )
}

interface MeasureRowProps {
  readonly specification: JudgedSpecification
  readonly measure: JudgedMeasure
  /** The first row of a specification names it; others belong to it. */
  readonly first: boolean
}

function MeasureRow({ specification, measure, first }: MeasureRowProps) {
  const names = strings.table
  return (
    <tr role="row" data-specification={specification.id} className={specification.primary ? table.primary : undefined}>
      <th scope="row" role="rowheader" className={styles.specification}>
        {first ? specification.label : <span className={table.soft}>{strings.claims.alsoNeeded}</span>}
        <span className={styles.parameters}>
          {first && `${specification.dimension} · `}
          <code>
            {measure.metric} {setParameters(measure).join(' ')}
          </code>
        </span>
      </th>
      <td role="cell" data-label={words.estimate}>
        <span>{measuredWords(measure.estimate)}</span>
      </td>
      <td role="cell" data-label={names.answer}>
        <span>
          <AnswerWord answer={measure.meets} />
        </span>
      </td>
    </tr>
  )
}

/** An estimate with the number of observations; what counts records is that number. */
function measuredWords(result: MetricResult): string {
  const count = result.kind === 'estimate' && !isCount(result.unit) ? `, n\u00a0=\u00a0${result.n.toLocaleString('en')}` : ''
  return `${unbroken(estimateWords(result))}${count}`
}

import { formatNumber, type JudgedMeasure, type JudgedSpecification, type Verdict } from '@openfrontier/core'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { AnswerWord } from '../components/verdict.tsx'
import { dateInWords, intervalEnds, unitLabel } from '../format.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import { setParameters } from './set-parameters.ts'
import styles from './specification-table.module.css'

/** Every specification of a verdict with its parameters, estimate, interval, n and answer. */
export function SpecificationTable({ verdict, level }: { readonly verdict: Verdict; readonly level: number }) {
  const words = strings.table
  return (
    <ScrollRegion label={`${strings.claims.all}, ${dateInWords(verdict.asOf)}`}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.specification}</th>
            <th scope="col" className={table.number}>
              {words.value}
            </th>
            <th scope="col" className={table.number}>
              {Math.round(level * 100)} % {words.interval.toLowerCase()}
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col" className={table.number}>
              n
            </th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        {verdict.specifications.map((specification) => (
          <tbody key={specification.id} className={specification.primary ? table.primary : undefined}>
            {specification.measures.map((measure, place) => (
              <MeasureRow
                key={`${measure.metric} ${setParameters(measure).join()}`}
                specification={specification}
                measure={measure}
                first={place === 0}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  )
}

interface MeasureRowProps {
  readonly specification: JudgedSpecification
  readonly measure: JudgedMeasure
  /** The first row of a specification names it; others belong to it. */
  readonly first: boolean
}

function MeasureRow({ specification, measure, first }: MeasureRowProps) {
  const { estimate } = measure
  return (
    <tr>
      <th scope="row" className={styles.specification}>
        {first ? specification.label : <span className={table.soft}>{strings.claims.alsoNeeded}</span>}
        <span className={styles.parameters}>
          {first && `${specification.dimension} · `}
          <code>
            {measure.metric} {setParameters(measure).join(' ')}
          </code>
        </span>
      </th>
      {estimate.kind === 'estimate' ? (
        <>
          <td className={table.number}>{formatNumber(estimate.value, estimate.unit)}</td>
          <td className={table.number}>{intervalEnds(estimate) ?? <span className={table.soft}>{strings.claims.noInterval}</span>}</td>
          <td>{unitLabel(estimate.unit)}</td>
          <td className={table.number}>{estimate.n}</td>
        </>
      ) : (
        <td colSpan={4} className={`${table.soft} ${styles.reason}`}>
          {estimate.kind === 'undetermined' ? estimate.detail : strings.missing.unknown}
        </td>
      )}
      <td>
        <AnswerWord answer={measure.meets} />
      </td>
    </tr>
  )
}

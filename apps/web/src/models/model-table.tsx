import { formatNumber, type Maybe, type ModelSummary, type PublishedInterval } from '@openfrontier/core'
import { Country } from '../components/country.tsx'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import styles from './model-table.module.css'
import { indexUnit, publishedEnds, ratingUnit } from './published.ts'

/** Models with what is asked of them most, one row each. Roles are written out, since rows become blocks on a phone. */
export async function ModelTable({ models }: { readonly models: readonly ModelSummary[] }) {
  const words = strings.models.columns
  const { labs } = await openObservatory()
  return (
    <table className={`${table.table} ${styles.table}`} role="table" aria-label={strings.models.title}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.model}
          </th>
          <th scope="col" role="columnheader">
            {strings.table.country}
          </th>
          <th scope="col" role="columnheader">
            {words.released}
          </th>
          <th scope="col" role="columnheader">
            {words.license}
          </th>
          <th scope="col" role="columnheader" className={table.number}>
            {words.index}
          </th>
          <th scope="col" role="columnheader" className={table.number}>
            {words.interval}
          </th>
          <th scope="col" role="columnheader" className={table.number}>
            {words.rating}
          </th>
          <th scope="col" role="columnheader" className={table.number}>
            {words.ratingInterval}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {models.map((summary) => (
          <tr key={summary.model.id} role="row">
            <th scope="row" role="rowheader" className={styles.model}>
              <a href={`/models/${summary.model.id}`}>{summary.model.name}</a>
              <span className={styles.lab}>{summary.model.labs.map((id) => labs.get(id)?.name ?? id).join(', ')}</span>
            </th>
            <td role="cell" className={styles.country}>
              {summary.countries.length === 0 ? (
                <span className={table.soft}>{strings.missing.unknown}</span>
              ) : (
                <span className={styles.countries}>
                  {summary.countries.map((code) => (
                    <Country key={code} code={code} />
                  ))}
                </span>
              )}
            </td>
            <td role="cell" className={`${table.date} ${styles.released}`}>
              {summary.firstPublic?.date ?? <span className={table.soft}>{strings.models.noRelease}</span>}
            </td>
            <td role="cell" className={styles.license}>
              {licenseOf(summary)}
            </td>
            <FigureCells name={words.index} unit={indexUnit} figure={summary.index} />
            <FigureCells name={words.rating} unit={ratingUnit} figure={summary.rating} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function licenseOf({ license, firstWeights, firstPublic }: ModelSummary) {
  if (license !== undefined) return license.name
  const closed = firstWeights === undefined && firstPublic !== undefined
  return <span className={table.soft}>{closed ? strings.models.closed : strings.missing.unknown}</span>
}

interface FigureCellsProps {
  readonly name: string
  readonly unit: string
  readonly figure: { readonly value: number; readonly interval: Maybe<PublishedInterval> } | undefined
}

/** A published figure and its interval; on a phone only where there is one. */
function FigureCells({ name, unit, figure }: FigureCellsProps) {
  if (figure === undefined)
    return (
      <>
        <td role="cell" className={styles.empty} />
        <td role="cell" className={styles.empty} />
      </>
    )
  return (
    <>
      <td role="cell" data-label={name} className={`${table.number} ${styles.figure}`}>
        {formatNumber(figure.value, unit)}
      </td>
      <td role="cell" className={`${table.number} ${table.soft} ${styles.interval}`}>
        {publishedEnds(figure, unit)}
      </td>
    </>
  )
}

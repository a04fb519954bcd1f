import type { ModelSummary } from '@openfrontier/core'
import { Country } from '../components/country.tsx'
import { openObservatory } from '../observatory.ts'
import type { ModelsQuery } from '../query/queries.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import { cheapestOffers } from './cheapest.ts'
import { usualOrder } from './list-models.ts'
import { columnsOf, type ModelColumn } from './model-columns.tsx'
import styles from './model-table.module.css'
import { modelsAddress } from './models-address.ts'

/** Models, one row each, in the columns asked for. Roles are written out, since rows become blocks on a phone. */
export async function ModelTable({ models, query }: { readonly models: readonly ModelSummary[]; readonly query: ModelsQuery }) {
  const { labs } = await openObservatory()
  const offers = await cheapestOffers()
  const columns = columnsOf[query.columns]
  return (
    <table className={`${table.table} ${styles.table}`} role="table" aria-label={strings.models.title}>
      <thead role="rowgroup">
        <tr role="row">
          <HeadCell column={{ name: strings.models.columns.model, sort: 'name', kind: 'words' }} query={query} />
          <HeadCell column={{ name: strings.table.country, kind: 'words' }} query={query} />
          {columns.map((column) => (
            <HeadCell key={column.name} column={column} query={query} />
          ))}
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
            {columns.map((column) => (
              <BodyCell key={column.name} column={column} row={{ summary, offer: offers.get(summary.model.id) }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A head that orders by its column where that is offered. */
function HeadCell({ column: { name, sort, kind }, query }: { readonly column: Omit<ModelColumn, 'cell'>; readonly query: ModelsQuery }) {
  const isOrder = sort !== undefined && query.sort === sort
  const usual = sort === undefined ? 'descending' : usualOrder(sort)
  const direction = query.order ?? usual
  // The head of the column that orders turns the order round; that of another begins with its usual one.
  const turned = direction === 'ascending' ? 'descending' : 'ascending'
  const order = isOrder && turned !== usual ? turned : undefined
  return (
    <th
      scope="col"
      role="columnheader"
      className={kind === 'number' ? table.number : undefined}
      aria-sort={isOrder ? direction : undefined}
    >
      {sort === undefined ? (
        name
      ) : (
        <a className={styles.sort} href={modelsAddress(query, { sort, order, page: 1 })} rel="nofollow">
          {name}
          {isOrder && <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
        </a>
      )}
    </th>
  )
}

function BodyCell({
  column: { name, kind, cell },
  row,
}: {
  readonly column: ModelColumn
  readonly row: Parameters<ModelColumn['cell']>[0]
}) {
  const content = cell(row)
  if (content === undefined) return <td role="cell" className={styles.empty} />
  const classes = { number: `${table.number} ${styles.figure}`, date: `${table.date} ${styles.released}`, words: styles.license }
  return (
    <td role="cell" data-label={name} className={classes[kind]}>
      {content}
    </td>
  )
}

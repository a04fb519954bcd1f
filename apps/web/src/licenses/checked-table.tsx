import { known } from '@openfrontier/core'
import { Country } from '../components/country.tsx'
import { openObservatory } from '../observatory.ts'
import table from '../styles/table.module.css'
import answers from './answers.module.css'
import { Deciding, Obligations } from './answers-table.tsx'
import styles from './check.module.css'
import type { CheckedModel } from './check-models.ts'
import { words } from './words.ts'

/** Models with what decides their answer and what must be done. */
export async function CheckedTable({ label, models }: { readonly label: string; readonly models: readonly CheckedModel[] }) {
  const { licenses, models: all } = await openObservatory()
  const { columns } = words
  return (
    <table className={`${table.table} ${table.stacked}`} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {[columns.model, columns.license, columns.because, columns.duties].map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {models.map(({ summary, evaluation: { weights, bases } }) => {
          const own = weights.kind === 'evaluated' ? weights.evaluation : undefined
          const id = weights.kind === 'none-known' ? undefined : known(weights.release.license)
          return (
            <tr key={summary.model.id} role="row">
              <th scope="row" role="rowheader">
                <a href={`/models/${summary.model.id}`}>{summary.model.name}</a>
                <span className={styles.lab}>
                  {summary.countries.map((code) => (
                    <Country key={code} code={code} />
                  ))}{' '}
                  {summary.firstPublic && <span className={table.date}>{summary.firstPublic.date}</span>}
                </span>
              </th>
              <td role="cell" data-label={columns.license}>
                {id === undefined ? (
                  <span className={table.soft}>not known</span>
                ) : (
                  <a href={`/licenses/${id}`}>{licenses.get(id)?.name ?? id}</a>
                )}
              </td>
              <td role="cell" data-label={columns.because}>
                <span>
                  {own === undefined ? (
                    <span className={answers.small}>{weights.kind === 'evaluated' ? '' : weights.detail}</span>
                  ) : (
                    <Deciding evaluation={own} />
                  )}
                  {bases.length > 0 && (
                    <span className={answers.clause}>
                      {words.basesToo} {bases.map(({ modelId }) => all.get(modelId)?.model.name ?? modelId).join(', ')}
                    </span>
                  )}
                </span>
              </td>
              <td role="cell" data-label={columns.duties}>
                <Obligations obligations={own?.obligations ?? []} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

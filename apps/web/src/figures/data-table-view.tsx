import { Country } from '../components/country.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { unbroken } from '../format.ts'
import table from '../styles/table.module.css'
import styles from './data-table-view.module.css'
import type { DataCell, DataColumn, DataTable } from './figure-data.ts'

/** A table of record. The first cell of a row names it. */
export function DataTableView({ label, data: { columns, rows } }: { readonly label: string; readonly data: DataTable }) {
  const classes = columns.map((column, place) => classOf(column, longest(rows, place)))
  return (
    <ScrollRegion label={label}>
      <table className={`${table.table} ${table.compact}`}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column.name} scope="col" className={classes[place]}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, row }) => (
            <tr key={key}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th key={columns[place]?.name} scope="row" className={columns[place]?.date ? table.date : styles.name}>
                    <Cell cell={cell} />
                  </th>
                ) : (
                  <td key={columns[place]?.name} className={classes[place]}>
                    <Cell cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** Rows with keys: their texts, and how often those came before. */
function keyed(rows: DataTable['rows']): readonly { readonly key: string; readonly row: readonly DataCell[] }[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const text = row.map((cell) => cell.text).join('|')
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return { key: `${text}|${before}`, row }
  })
}

function Cell({ cell }: { readonly cell: DataCell }) {
  const { text, country, href } = cell
  if (href !== undefined) return <a href={href}>{text}</a>
  return country === undefined ? unbroken(text) : <Country code={country} />
}

/** Letters of the longest text of a column. */
const longest = (rows: DataTable['rows'], place: number) => Math.max(0, ...rows.map((row) => row[place]?.text.length ?? 0))

/** Columns of sentences keep a width to be read in: where the table does not fit it scrolls, and its rows stay low. */
function classOf({ number, date }: DataColumn, letters: number): string | undefined {
  if (number) return table.number
  if (date) return table.date
  return letters > 90 ? `${styles.words} ${styles.sentences}` : letters > 24 ? `${styles.words} ${styles.phrases}` : styles.words
}

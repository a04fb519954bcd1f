import { type Details, type DetailValue, formatNumber } from '@openfrontier/core'
import { DataTableView } from '../figures/data-table-view.tsx'
import type { DataCell, DataTable } from '../figures/figure-data.ts'
import facts from '../models/facts-list.module.css'
import styles from './metric-result.module.css'

interface DetailsViewProps {
  readonly details: Details
  /** Unit of a number by its name, at any depth. */
  readonly unitOf: (name: string) => string
}

const mostRows = 60

/** Further figures of a result, each in its unit: single ones as a list, lists of records as tables. */
export function DetailsView({ details, unitOf }: DetailsViewProps) {
  const entries = Object.entries(details)
  const tables = entries.flatMap(([name, value]) => (isRecords(value) ? [{ name, rows: value }] : []))
  return (
    <>
      <dl className={facts.facts}>
        {entries
          .filter(([, value]) => !isRecords(value))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{nameInWords(name)}</dt>
              <dd>{inWords(name, value, unitOf)}</dd>
            </div>
          ))}
      </dl>
      {tables.map(({ name, rows }) => (
        <div key={name} className={styles.table}>
          <h3>{nameInWords(name)}</h3>
          <DataTableView label={nameInWords(name)} data={tableOf(rows.slice(0, mostRows), unitOf)} />
          {rows.length > mostRows && (
            <p>
              {mostRows} of {rows.length}
            </p>
          )}
        </div>
      ))}
    </>
  )
}

type DetailRecord = { readonly [name: string]: DetailValue }

function isRecords(value: DetailValue): value is readonly DetailRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every((member) => typeof member === 'object' && !Array.isArray(member))
}

/** `lowestOfAWithUnknownPlace` as “lowest of A with unknown place”. */
function nameInWords(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
  const text = words.replaceAll(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase())
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function inWords(name: string, value: DetailValue, unitOf: DetailsViewProps['unitOf']): string {
  if (typeof value === 'number')
    return formatNumber(value, unitOf(name)) + (unitOf(name) === 'share' || unitOf(name) === 'win rate' ? ' %' : '')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((member: DetailValue) => inWords(name, member, unitOf)).join('; ') || '–'
  return Object.entries(value)
    .map(([key, member]) => `${nameInWords(key)}: ${inWords(key, member, unitOf)}`)
    .join('; ')
}

function tableOf(rows: readonly DetailRecord[], unitOf: DetailsViewProps['unitOf']): DataTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    columns: names.map((name) => ({
      name: nameInWords(name),
      number: rows.some((row) => typeof row[name] === 'number'),
      date: rows.every((row) => /^\d{4}(-\d{2}){0,2}$/.test(String(row[name] ?? ''))),
    })),
    rows: rows.map((row) => names.map((name): DataCell => cellOf(name, row[name], unitOf))),
  }
}

function cellOf(name: string, value: DetailValue | undefined, unitOf: DetailsViewProps['unitOf']): DataCell {
  if (value === undefined) return { text: '' }
  return { text: inWords(name, value, unitOf), ...(typeof value === 'number' && { value }) }
}

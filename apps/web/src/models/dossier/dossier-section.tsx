import type { ReactNode } from 'react'
import { DataTableView } from '../../figures/data-table-view.tsx'
import type { DataTable } from '../../figures/figure-data.ts'
import words from '../../styles/words.module.css'
import styles from './dossier.module.css'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** A part of a page that can be linked to. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className={words.section} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Rows shown at once; longer tables open on demand. */
const mostShown = 12

interface TableSectionProps {
  readonly id: string
  readonly title: string
  readonly data: DataTable
  readonly note?: string
  readonly none: string
}

/** A section that is one table; a long one shows its first rows, and the rest where it is asked for. */
export function TableSection({ id, title, data, note, none }: TableSectionProps) {
  const { columns, rows } = data
  const rest = rows.slice(mostShown)
  return (
    <Section id={id} title={title}>
      {rows.length === 0 ? <p className={words.soft}>{none}</p> : note && <p className={words.small}>{note}</p>}
      {rows.length > 0 && <DataTableView label={title} data={{ columns, rows: rows.slice(0, mostShown) }} />}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>
            {rest.length} more {rest.length === 1 ? 'row' : 'rows'}
          </summary>
          <DataTableView label={`${title}, further rows`} data={{ columns, rows: rest }} />
        </details>
      )}
    </Section>
  )
}

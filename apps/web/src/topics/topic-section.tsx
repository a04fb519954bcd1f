import { metrics } from '@openfrontier/core'
import { DataTableView } from '../figures/data-table-view.tsx'
import { FigureView } from '../figures/figure-view.tsx'
import { unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'
import type { NamedTable, TopicId, TopicSection } from './topic.ts'
import styles from './topic-page.module.css'

interface TopicSectionProps {
  readonly section: TopicSection
  readonly page: TopicId
  readonly query: string
}

/** One part of a topic: words, figures, tables, then the measures with their limits. */
export function TopicSectionView({ section, page, query }: TopicSectionProps) {
  const { id, title, text, figures = [], tables = [] } = section
  return (
    <section className={words.section} id={id}>
      <h2>{title}</h2>
      {text && <p>{unbroken(text)}</p>}
      {figures.map((figure) => (
        <div key={figure.id} className={styles.figure}>
          <FigureView figure={figure} page={page} query={query} />
        </div>
      ))}
      {tables.map((table) => (
        <div key={table.id} className={styles.table} id={table.id}>
          {table.folded ? (
            <details className={styles.folded}>
              <summary>
                <h3>{table.title}</h3>
              </summary>
              <TableView table={table} page={page} query={query} />
            </details>
          ) : (
            <>
              <h3>{table.title}</h3>
              <TableView table={table} page={page} query={query} />
            </>
          )}
        </div>
      ))}
      <Measures section={section} />
    </section>
  )
}

interface TableViewProps {
  readonly table: NamedTable
  readonly page: TopicId
  readonly query: string
}

function TableView({ table, page, query }: TableViewProps) {
  return (
    <>
      {table.note && <p className={words.small}>{table.note}</p>}
      <DataTableView label={table.title} data={table.data} />
      <p className={styles.file}>
        <a href={`/figures/${page}/${table.id}.csv${query}`} download="">
          CSV
        </a>
      </p>
    </>
  )
}

/** The measures a part rests on, what each cannot say, and what these results assume. */
function Measures({ section: { title, metrics: ids, caveats = [] } }: { readonly section: TopicSection }) {
  if (ids.length === 0 && caveats.length === 0) return null
  return (
    <details className={styles.measures}>
      <summary>
        {strings.topics.measures}: {title}
      </summary>
      {ids.map((id) => (
        <div key={id}>
          <p>
            <a href={`/metrics/${id}`}>{metrics[id].title}</a>: {metrics[id].definition}
          </p>
          <ul>
            {metrics[id].cannotSay.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </div>
      ))}
      {caveats.length > 0 && (
        <>
          <p>{strings.topics.caveats}</p>
          <ul>
            {[...new Set(caveats)].map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

import { Day } from '../components/day.tsx'
import { Verdict } from '../components/verdict.tsx'
import { DataTableView } from '../figures/data-table-view.tsx'
import type { FigureData } from '../figures/figure-data.ts'
import { FigureView } from '../figures/figure-view.tsx'
import { strings } from '../strings.ts'
import text from '../styles/words.module.css'
import styles from './claim-parts.module.css'
import { historyTable, verdictRuns } from './history-figure.ts'
import type { OpenedClaim } from './open-claim.ts'
import { words } from './words.ts'

interface VerdictHistoryProps {
  readonly opened: OpenedClaim
  readonly figure: FigureData | undefined
  readonly query: string
}

/** The verdict over every quarter and vintage: as stretches of the same word, as the primary estimate over time, and day by day. */
export function VerdictHistory({ opened: { claim, history }, figure, query }: VerdictHistoryProps) {
  const runs = history === undefined ? [] : verdictRuns(history)
  if (history === undefined || runs.length === 0) return null
  return (
    <section className={text.section} id="history">
      <h2>{words.history}</h2>
      <p>{words.historyLead}</p>
      <ol className={styles.runs}>
        {runs.map(({ verdict, first, last, days }) => (
          <li key={first}>
            <span className={styles.runWord}>
              <Verdict word={verdict} />
            </span>
            <span className={styles.runDays}>
              <Day date={first} />
              {last !== first && (
                <>
                  {' '}
                  to <Day date={last} />
                </>
              )}
              , {words.runDays(days)}
            </span>
          </li>
        ))}
      </ol>
      {figure === undefined ? (
        <details className={styles.folded}>
          <summary>{strings.table.asTable}</summary>
          <DataTableView label={words.history} data={historyTable(claim.id, history)} />
        </details>
      ) : (
        <div className={text.part}>
          <FigureView figure={figure} page="claim" query={query} />
        </div>
      )}
    </section>
  )
}

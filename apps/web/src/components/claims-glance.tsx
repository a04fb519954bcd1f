import type { Verdict as JudgedVerdict } from '@openfrontier/core'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import type { JudgedClaim } from '../verdicts.ts'
import styles from './claims-glance.module.css'
import { Verdict } from './verdict.tsx'

/**
 * Claims with their verdicts then and now, and what would flip them where asked for. Roles are written out, since the
 * style sheet lays the rows out as blocks on a phone, which would take the table from screen readers.
 */
export function ClaimsGlance({ judged, flips = false }: { readonly judged: readonly JudgedClaim[]; readonly flips?: boolean }) {
  const words = strings.table
  return (
    <table className={`${table.table} ${table.stacked} ${styles.table}`} role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.claim}
          </th>
          <th scope="col" role="columnheader">
            {words.saidThen}
          </th>
          <th scope="col" role="columnheader">
            {words.now}
          </th>
          {flips && (
            <th scope="col" role="columnheader">
              {words.flips}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {judged.map(({ claim, report }) => (
          <tr key={claim.id} role="row">
            <th scope="row" role="rowheader" className={styles.claim}>
              <a href={`/claims/${claim.id}`}>{claim.said}</a> <span className={styles.id}>{claim.id}</span>
            </th>
            {report === undefined ? (
              <td role="cell" colSpan={flips ? 3 : 2} className={table.soft}>
                {strings.claims.noVerdict}: {strings.kinds[claim.kind]}
              </td>
            ) : (
              <>
                <td role="cell" data-label={words.saidThen}>
                  <span>
                    <Verdict word={report.verdicts.said.verdict} /> <span className={styles.date}>{report.verdicts.said.asOf}</span>
                  </span>
                </td>
                <td role="cell" data-label={words.now}>
                  <span>
                    <Verdict word={report.verdicts.now.verdict} /> <span className={styles.date}>{report.verdicts.now.asOf}</span>
                  </span>
                </td>
                {flips && (
                  <td role="cell" data-label={words.flips} className={styles.flips}>
                    {flipsInWords(report.verdicts.now)}
                  </td>
                )}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Single choices that answer otherwise than the primary specification, by what they answer. */
function flipsInWords({ flippedBy }: JudgedVerdict): string {
  const answers = [...new Set(flippedBy.map(({ meets }) => meets))]
  const groups = answers.map((answer) => {
    const labels = flippedBy.filter(({ meets }) => meets === answer).map(({ label }) => label)
    return `${strings.answers[answer]}: ${labels.join('; ')}`
  })
  return groups.join(' · ') || strings.claims.nothingFlips
}

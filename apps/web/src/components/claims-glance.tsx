import type { Evidence, Verdict as JudgedVerdict } from '@openfrontier/core'
import { words as claimWords } from '../claims/words.ts'
import { dateInWords, unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import type { JudgedClaim } from '../verdicts.ts'
import styles from './claims-glance.module.css'
import { Verdict } from './verdict.tsx'

interface ClaimsGlanceProps {
  readonly judged: readonly (JudgedClaim & { readonly matches?: readonly Evidence[] })[]
  /** Whether to say what would flip each verdict. */
  readonly flips?: boolean
}

/**
 * Claims with their verdicts then and now, and what would flip them where asked for. Roles are written out, since the
 * style sheet lays the rows out as blocks on a phone, which would take the table from screen readers.
 */
export function ClaimsGlance({ judged, flips = false }: ClaimsGlanceProps) {
  const words = strings.table
  const common = { said: sameDate(judged, 'said'), now: sameDate(judged, 'now') }
  return (
    <table className={`${table.table} ${table.stacked} ${styles.table}`} role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.claim}
          </th>
          {(['said', 'now'] as const).map((date) => (
            <th key={date} scope="col" role="columnheader">
              {date === 'said' ? words.saidThen : words.now}
              {common[date] !== undefined && <span className={styles.headDate}>{common[date]}</span>}
            </th>
          ))}
          {flips && (
            <th scope="col" role="columnheader">
              {words.flips}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {judged.map(({ claim, report, matches = [] }) => (
          <tr key={claim.id} role="row" id={claim.id}>
            <th scope="row" role="rowheader" className={styles.claim}>
              <a href={`/claims/${claim.id}`}>{unbroken(claim.said)}</a>{' '}
              <span className={styles.id}>
                {claim.id}
                {flips && ` · ${claimWords.list.kinds[claim.kind]}`}
              </span>
              {matches.length > 0 && <Matches matches={matches} />}
            </th>
            {report === undefined ? (
              <td role="cell" colSpan={flips ? 3 : 2} className={`${table.soft} ${styles.none}`}>
                {strings.claims.noVerdict}: {strings.kinds[claim.kind]}
              </td>
            ) : (
              <>
                {(['said', 'now'] as const).map((date) => (
                  <td key={date} role="cell" data-label={date === 'said' ? claimWords.list.thenShort : words.now}>
                    <span>
                      <Verdict word={report.verdicts[date].verdict} />
                      {common[date] === undefined && (
                        <>
                          {' '}
                          <span className={styles.date}>{report.verdicts[date].asOf}</span>
                        </>
                      )}
                      {report.kind === 'attribution' && (
                        <span className={styles.date}>{claimWords.wasSaid(report.verdicts[date].verdict)}</span>
                      )}
                    </span>
                  </td>
                ))}
                {flips && (
                  <td
                    role="cell"
                    data-label={words.flips}
                    className={report.verdicts.now.flippedBy.length > 0 ? styles.flips : `${styles.flips} ${styles.nothing}`}
                  >
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

/** The day of all verdicts, where it is one. */
function sameDate(judged: ClaimsGlanceProps['judged'], date: 'said' | 'now'): string | undefined {
  const days = new Set(judged.flatMap(({ report }) => (report === undefined ? [] : [report.verdicts[date].asOf])))
  const [only] = days
  return days.size === 1 && only !== undefined ? dateInWords(only) : undefined
}

/** Most published statements shown below a claim that was found by them. */
const mostMatches = 2

function Matches({ matches }: { readonly matches: readonly Evidence[] }) {
  const text = claimWords.list
  return (
    <span className={styles.matches}>
      {text.matched}{' '}
      {matches.slice(0, mostMatches).map((one, place) => (
        <span key={one.id}>
          {place > 0 && '; '}“{unbroken(one.statement)}”{' '}
          <span title={strings.grades[one.grade]}>({one.grade === 'X' ? text.garbled : one.grade})</span>
        </span>
      ))}
      {matches.length > mostMatches && `; ${text.more(matches.length - mostMatches)}`}
    </span>
  )
}

/** Labels of choices that are shown as they are; of more, only what they change is named. */
const mostLabels = 2

/** Single choices that answer otherwise than the primary specification, by what they answer, in a few words. */
function flipsInWords({ flippedBy }: JudgedVerdict): string {
  const answers = [...new Set(flippedBy.map(({ meets }) => meets))]
  const groups = answers.map((answer) => {
    const choices = flippedBy.filter(({ meets }) => meets === answer)
    const shown =
      choices.length <= mostLabels
        ? choices.map(({ label }) => label)
        : [...new Set(choices.map(({ dimension }) => dimension))].map(
            (dimension) => `${dimension} (${choices.filter((choice) => choice.dimension === dimension).length})`,
          )
    return `${strings.answers[answer]}: ${shown.join('; ')}`
  })
  return groups.join(' · ') || strings.claims.nothingFlips
}

import { formatValue, type Verdict, type VerdictCase } from '@openfrontier/core'
import { Day } from '../components/day.tsx'
import { AnswerWord } from '../components/verdict.tsx'
import { unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import text from '../styles/words.module.css'
import styles from './claim-parts.module.css'
import { hasAxis } from './estimate-words.ts'
import type { OpenedClaim } from './open-claim.ts'
import { words } from './words.ts'

/** What flips a verdict, how far its estimates go, and what was known beforehand to matter. */
export function TurnsOn({ opened: { claim, answers } }: { readonly opened: OpenedClaim }) {
  const verdicts = answers === null ? [] : answers.said.asOf === answers.now.asOf ? [answers.now] : [answers.now, answers.said]
  const judged = verdicts.filter(({ specifications }) => specifications.length > 1)
  return (
    <section className={text.section} id="turns-on">
      <h2>{words.flips}</h2>
      {judged.map((verdict) => (
        <Flips key={verdict.asOf} verdict={verdict} />
      ))}
      <Cases verdicts={judged} />
      <div className={text.part}>
        <h3>{words.beforehand}</h3>
        <ul>
          {claim.turnsOn.map((choice) => (
            <li key={choice}>{choice}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Flips({ verdict: { asOf, flippedBy } }: { readonly verdict: Verdict }) {
  return (
    <div className={styles.flips}>
      <p>
        <Day date={asOf} />: {flippedBy.length === 0 ? words.flipsLead.none : words.flipsLead.some(flippedBy.length)}
      </p>
      {flippedBy.length > 0 && (
        <ul>
          {flippedBy.map(({ id, dimension, label, meets }) => (
            <li key={id}>
              <AnswerWord answer={meets} />: {label} <span className={text.soft}>({dimension})</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The ends of the estimates over the specifications; nothing where they are the same or count records. */
function Cases({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const rows = verdicts.flatMap((verdict) => {
    const { cases } = verdict
    return cases === undefined || cases.lowest.value === cases.highest.value || !hasAxis(cases.unit) ? [] : [{ verdict, cases }]
  })
  const [first] = rows
  if (first === undefined) return null
  const { best } = first.cases
  const ends =
    best === 'highest'
      ? (['lowest', 'highest'] as const)
      : best === 'lowest'
        ? (['highest', 'lowest'] as const)
        : (['lowest', 'highest'] as const)
  const names = best === undefined ? [words.lowest, words.highest] : [words.worst, words.best]
  return (
    <table className={`${table.table} ${table.stacked} ${styles.cases}`} role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.asOf}
          </th>
          {names.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ verdict, cases }) => (
          <tr key={verdict.asOf} role="row">
            <th scope="row" role="rowheader">
              <Day date={verdict.asOf} />
            </th>
            {ends.map((end, place) => (
              <td key={end} role="cell" data-label={names[place]}>
                <CaseView verdict={verdict} unit={cases.unit} end={cases[end]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CaseView({ verdict, unit, end }: { readonly verdict: Verdict; readonly unit: string; readonly end: VerdictCase }) {
  const specification = verdict.specifications.find(({ id }) => id === end.specification)
  return (
    <span>
      {unbroken(formatValue(end.value, unit))}
      {specification && <span className={styles.caseOf}>{specification.primary ? strings.claims.primary : specification.label}</span>}
    </span>
  )
}

import type { LicenseAnswer, LicenseEvaluation, LicenseUse, ReasonEffect } from '@openfrontier/core'
import { licenseAnswers, uses, words } from '../models/dossier/words.ts'
import table from '../styles/table.module.css'
import styles from './answers.module.css'

/** How one use is answered: by a licence, or why none can be asked. */
export interface UseRow {
  readonly use: LicenseUse
  readonly answer: LicenseAnswer
  readonly evaluation?: LicenseEvaluation
  readonly detail?: string
}

interface AnswersTableProps {
  readonly label: string
  readonly rows: readonly UseRow[]
  /** Where a use is asked with particulars of one's own. */
  readonly hrefOf: (use: LicenseUse) => string
}

/** What a licence answers to each use, with the clause that decides it and what must be done. */
export function AnswersTable({ label, rows, hrefOf }: AnswersTableProps) {
  return (
    <table className={`${table.table} ${table.stacked}`} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {[words.use, words.answer, words.because, words.obligations].map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {alike(rows).map(({ all, answer, evaluation, detail }) => (
          <tr key={all.join()} role="row">
            <th scope="row" role="rowheader">
              {all.map((use) => (
                <span key={use} className={styles.line}>
                  <a href={hrefOf(use)}>{uses[use]}</a>
                </span>
              ))}
            </th>
            <td role="cell" data-label={words.answer}>
              <span className={styles.answer}>{licenseAnswers[answer]}</span>
            </td>
            <td role="cell" data-label={words.because}>
              {evaluation === undefined ? <span>{detail}</span> : <Deciding evaluation={evaluation} />}
            </td>
            <td role="cell" data-label={words.obligations}>
              <Obligations obligations={evaluation?.obligations ?? []} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Uses that are answered alike, for the same reasons and with the same duties, become one row. */
function alike(rows: readonly UseRow[]): readonly (Omit<UseRow, 'use'> & { readonly all: readonly LicenseUse[] })[] {
  const groups = new Map<string, Omit<UseRow, 'use'> & { readonly all: LicenseUse[] }>()
  for (const { use, ...rest } of rows) {
    const { answer, evaluation, detail } = rest
    const key = JSON.stringify([answer, evaluation && decidingReasons(evaluation), evaluation?.obligations, detail])
    const group = groups.get(key) ?? { ...rest, all: [] }
    group.all.push(use)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const effects = {
  yes: ['permits'],
  'yes-with-conditions': ['condition'],
  unknown: ['open'],
  'permission-needed': ['permission'],
  no: ['forbids'],
} as const satisfies Readonly<Record<LicenseAnswer, readonly ReasonEffect[]>>

/** Reasons of the answer, those with words of the licence first; silence is told only where nothing else is. */
export function decidingReasons({ reasons, answer }: LicenseEvaluation): LicenseEvaluation['reasons'] {
  const all = reasons.filter(({ effect }) => (effects[answer] as readonly ReasonEffect[]).includes(effect))
  const quoted = all.filter(({ quote }) => quote !== undefined)
  return (quoted.length > 0 ? quoted : all).slice(0, 2)
}

/** The reasons that make the answer what it is, at most two. */
export function Deciding({ evaluation }: { readonly evaluation: LicenseEvaluation }) {
  return (
    <span>
      {decidingReasons(evaluation).map(({ facet, text, quote, section }) => (
        <span key={`${facet} ${text}`} className={`${styles.small} ${styles.line}`}>
          {text}
          {quote !== undefined && (
            <span className={styles.clause}>
              “{quote}”{section === undefined ? '' : ` (${section})`}
            </span>
          )}
        </span>
      ))}
    </span>
  )
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** Most duties of some case only that are written out. */
const mostConditional = 3

/** Duties that are due for the use, then those that fall due only in some case. */
export function Obligations({ obligations }: { readonly obligations: LicenseEvaluation['obligations'] }) {
  const due = obligations.filter(({ when }) => when === undefined)
  const conditional = obligations.filter(({ when }) => when !== undefined)
  const rest = conditional.length - mostConditional
  if (obligations.length === 0) return <span className={styles.small}>{words.noObligations}</span>
  return (
    <span className={styles.small}>
      {due.map(({ text, words: shown }) => (
        <span key={`${text} ${shown ?? ''}`} className={styles.line}>
          {text}
          {shown !== undefined && ` “${shown}”`}
        </span>
      ))}
      {conditional.slice(0, mostConditional).map(({ text, when, words: shown }) => (
        <span key={`${text} ${when} ${shown ?? ''}`} className={styles.clause}>
          {capital(when ?? '')}: {text}
          {shown !== undefined && ` “${shown}”`}
        </span>
      ))}
      {rest > 0 && <span className={styles.clause}>{rest} more in other cases.</span>}
    </span>
  )
}

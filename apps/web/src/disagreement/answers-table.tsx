import type { DisagreementReport, MetricResult } from '@openfrontier/core'
import { isMissing } from '@openfrontier/core'
import { estimateInWords, unbroken } from '../format.ts'
import { partialDateInWords } from '../format-partial.ts'
import { inWords } from '../home/sentences.ts'
import table from '../styles/table.module.css'
import styles from './answers-table.module.css'

type Answer = DisagreementReport['answers'][number]

/** What each authority answers to one question, on what scale, and why it differs from the others. */
export function DisagreementAnswers({ report, most }: { readonly report: DisagreementReport; readonly most?: number }) {
  return (
    <table className={`${table.table} ${table.stacked}`} role="table" aria-label={report.question}>
      <thead role="rowgroup">
        <tr role="row">
          {['Who', 'Answer', 'Measured on', 'Why it differs'].map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {report.answers.slice(0, most ?? report.answers.length).map((answer) => (
          <tr key={answer.id} role="row">
            <th scope="row" role="rowheader">
              {answer.authority}
            </th>
            <td role="cell" data-label="Answer">
              <AnswerWords answer={answer} />
            </td>
            <td role="cell" data-label="Measured on">
              <span className={styles.small}>
                {answer.scale}; {answer.population}
              </span>
            </td>
            <td role="cell" data-label="Why it differs">
              <span className={styles.small}>{answer.reason}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const resultInWords = (result: MetricResult) => (result.kind === 'estimate' ? estimateInWords(result) : inWords(result))

/** The published words, or our estimate; then whether our measure gives the published figure. */
function AnswerWords({ answer: { evidence, estimate, reproduction } }: { readonly answer: Answer }) {
  return (
    <span>
      {evidence !== undefined && (evidence.quoted ? `“${evidence.statement}”` : evidence.statement)}
      {estimate !== undefined && unbroken(resultInWords(estimate))}
      {evidence !== undefined && !isMissing(evidence.published) && (
        <span className={styles.note}>published {partialDateInWords(evidence.published)}</span>
      )}
      {reproduction !== undefined && (
        <span className={styles.note}>
          {reproduction.matches ? 'Our measure gives the same' : 'Our measure gives another figure'}:{' '}
          {unbroken(resultInWords(reproduction.result))}
        </span>
      )}
    </span>
  )
}

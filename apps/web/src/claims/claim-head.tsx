import { unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import controls from '../styles/controls.module.css'
import text from '../styles/words.module.css'
import type { OpenedClaim } from './open-claim.ts'
import styles from './verdict-panel.module.css'
import { VerdictPanel } from './verdict-panel.tsx'
import { words } from './words.ts'

/** The sentence, how it is tested, and the short answer: both verdicts, or why there is none. */
export function ClaimHead({ opened }: { readonly opened: OpenedClaim }) {
  const { claim, report, answers } = opened
  const primary = answers?.now.specifications[0]
  return (
    <>
      <p className={text.eyebrow}>
        <a href="/claims">{strings.claims.title}</a> · {claim.id} · <a href={`/claims?kind=${claim.kind}`}>{words.kinds[claim.kind]}</a>
      </p>
      <h1>“{unbroken(claim.said)}”</h1>
      <p className={`${text.lead} ${text.part}`}>
        <span className={text.soft}>{words.restated}:</span> {unbroken(claim.restated)}
      </p>
      {report.kind === 'attribution' && <p className={`${text.small} ${styles.about}`}>{words.attribution}</p>}
      {answers === null ? (
        <section className={styles.why} id="verdict">
          <h2>{words.noVerdict}</h2>
          <p>{'why' in report && report.why}</p>
        </section>
      ) : (
        <div className={styles.panels} id="verdict">
          <VerdictPanel id="verdict-now" name={nameOf(opened)} verdict={answers.now} wasSaid={report.kind === 'attribution'} />
          {answers.said.asOf !== answers.now.asOf && (
            <VerdictPanel id="verdict-said" name={words.answersThen} verdict={answers.said} wasSaid={report.kind === 'attribution'} />
          )}
        </div>
      )}
      {'threshold' in report && (
        <dl className={styles.how}>
          {primary && (
            <>
              <dt>{words.measure}</dt>
              <dd>{primary.label}.</dd>
            </>
          )}
          <dt>{primary === undefined ? words.because : words.threshold}</dt>
          <dd>
            {unbroken(report.threshold)} <a href="/methodology#verdicts">{words.rule}</a>
          </dd>
        </dl>
      )}
      <AskForm opened={opened} />
    </>
  )
}

/** What the day of the first verdict is to the claim. */
function nameOf({ answers, asOf }: OpenedClaim): string {
  if (asOf === undefined) return words.answersNow
  return answers?.said.asOf === asOf ? words.answersThen : words.answersAsOf
}

/** Asks for the claim as of another day; the answer has an address of its own. */
function AskForm({ opened: { claim, observatory, answers, asOf } }: { readonly opened: OpenedClaim }) {
  const { dataThrough } = observatory.facts
  return (
    <form className={`${styles.ask} screen-only`} action={`/claims/${claim.id}`} method="get">
      <label className={controls.field}>
        {answers === null ? words.see : words.judge}
        <input type="date" name="asOf" min="2023-01-01" max={dataThrough} defaultValue={asOf ?? dataThrough} />
      </label>
      <button className={controls.button} type="submit">
        {strings.home.show}
      </button>
      {asOf !== undefined && <a href={`/claims/${claim.id}`}>{words.newest}</a>}
    </form>
  )
}

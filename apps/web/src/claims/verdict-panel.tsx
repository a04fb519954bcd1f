import type { Verdict as JudgedVerdict } from '@openfrontier/core'
import { Day } from '../components/day.tsx'
import { Verdict } from '../components/verdict.tsx'
import { unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import styles from './verdict-panel.module.css'

/** One verdict: when, the word, how the specifications answer, and the sentence one may quote. */
export function VerdictPanel({ name, verdict }: { readonly name: string; readonly verdict: JudgedVerdict }) {
  const { counts } = verdict
  return (
    <section className={styles.panel}>
      <h2 className={styles.name}>
        {name}, <Day date={verdict.asOf} />
      </h2>
      <p>
        <Verdict word={verdict.verdict} large />
      </p>
      <p className={styles.counts}>
        {counts.yes} {strings.answers.yes} · {counts.no} {strings.answers.no} · {counts.indeterminate} {strings.answers.indeterminate}
      </p>
      <blockquote className={styles.sentence} aria-label={strings.claims.quotable}>
        {unbroken(verdict.sentence)}
      </blockquote>
    </section>
  )
}

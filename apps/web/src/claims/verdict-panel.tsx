import type { Verdict as JudgedVerdict } from '@openfrontier/core'
import { Day } from '../components/day.tsx'
import { Verdict } from '../components/verdict.tsx'
import { unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import { estimateWords } from './estimate-words.ts'
import styles from './verdict-panel.module.css'
import { countsInWords, words } from './words.ts'

interface VerdictPanelProps {
  readonly id: string
  readonly name: string
  readonly verdict: JudgedVerdict
  /** Whether the verdict is on a sentence having been said, not on what it says. */
  readonly wasSaid: boolean
}

/** One verdict: when, the word, the primary estimate with its uncertainty, and how the specifications answer. */
export function VerdictPanel({ id, name, verdict, wasSaid }: VerdictPanelProps) {
  const { specifications, counts, points } = verdict
  const [primary] = specifications
  return (
    <section className={styles.panel} id={id}>
      <h2 className={styles.name}>
        {name}, <Day date={verdict.asOf} />
      </h2>
      <p>
        <Verdict word={verdict.verdict} large /> {wasSaid && <span className={styles.wasSaid}>{words.wasSaid(verdict.verdict)}</span>}
      </p>
      {primary && (
        <>
          {primary.measures.map(({ metric, parameters, estimate }) => (
            <p key={`${metric} ${JSON.stringify(parameters)}`} className={estimate.kind === 'estimate' ? styles.estimate : styles.none}>
              {unbroken(estimateWords(estimate))}
              {estimate.kind === 'estimate' && 'low' in estimate.interval && `, n\u00a0=\u00a0${estimate.n.toLocaleString('en')}`}
            </p>
          ))}
          <p className={styles.counts}>
            {countsInWords(counts)}
            {verdict.verdict === 'undetermined' && points !== 'indeterminate' && `; ${words.pointsTo(strings.answers[points])}`}.
          </p>
        </>
      )}
    </section>
  )
}

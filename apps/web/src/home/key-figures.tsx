import { formatInterval, formatValue, type MetricResult } from '@openfrontier/core'
import { Day } from '../components/day.tsx'
import { unbroken } from '../format.ts'
import { strings } from '../strings.ts'
import type { HomeFacts } from './home-facts.ts'
import styles from './key-figures.module.css'
import { gapComparison, lagComparison, trendComparison, winRate } from './sentences.ts'

/** Lag, its trend, gap and Arena gap side by side, each with its interval, the models compared and the day. */
export function KeyFigures({ facts }: { readonly facts: HomeFacts }) {
  const words = strings.home
  const rate = winRate(facts.arenaGap)
  return (
    <div className={styles.figures}>
      <KeyFigure name={words.lag} metric="frontier-lag" result={facts.lag} compared={lagComparison(facts.lag)} />
      <KeyFigure name={words.trend} metric="convergence-trend" result={facts.trend} compared={trendComparison(facts.trend)} />
      <KeyFigure name={words.gap} metric="frontier-gap" result={facts.gap} compared={gapComparison(facts.gap)} />
      <KeyFigure
        name={words.arenaGap}
        metric="frontier-gap"
        result={facts.arenaGap}
        compared={[gapComparison(facts.arenaGap), rate && `expected wins ${rate}`].filter(Boolean).join('; ')}
      />
    </div>
  )
}

/** The number large, its unit beside it. */
function Value({ text }: { readonly text: string }) {
  const [number = text, ...unit] = text.split(/[ \u00a0]/)
  return (
    <p className={styles.value}>
      {number} <span className={styles.unit}>{unit.join(' ')}</span>
    </p>
  )
}

interface KeyFigureProps {
  readonly name: string
  readonly metric: string
  readonly result: MetricResult
  readonly compared: string | undefined
}

function KeyFigure({ name, metric, result, compared }: KeyFigureProps) {
  return (
    <section className={styles.figure}>
      <h2 className={styles.name}>
        <a href={`/metrics/${metric}`}>{name}</a>
      </h2>
      {result.kind === 'estimate' ? (
        <>
          <Value text={formatValue(result.value, result.unit)} />
          <p className={styles.note}>{formatInterval(result)}</p>
          {compared && <p className={styles.note}>{unbroken(compared)}</p>}
          <p className={styles.note}>
            n = {result.n}, on <Day date={result.evaluatedOn} />
          </p>
        </>
      ) : (
        <>
          <p className={styles.value}>{strings.verdicts.undetermined}</p>
          {result.kind === 'undetermined' && <p className={styles.note}>{result.detail}</p>}
        </>
      )}
    </section>
  )
}

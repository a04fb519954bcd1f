import { type MetricResult, metrics } from '@openfrontier/core'
import { strings } from '../strings.ts'
import type { HomeFacts } from './home-facts.ts'
import styles from './limits.module.css'

/** What the figures of the first page do not show: for each measure its limits, then the caveats of these very results. */
export function Limits({ facts }: { readonly facts: HomeFacts }) {
  const words = strings.home
  const measures = [
    { id: 'frontier-lag', name: words.lag, limits: [...metrics['frontier-lag'].cannotSay, ...caveatsOf(facts.lag)] },
    { id: 'frontier-gap', name: words.gaps, limits: [...metrics['frontier-gap'].cannotSay, ...caveatsOf(facts.arenaGap)] },
    { id: 'open-weight-share', name: words.opennessShare, limits: metrics['open-weight-share'].cannotSay },
  ]
  return (
    <div className={styles.limits}>
      {measures.map(({ id, name, limits }) => (
        <section key={id}>
          <h3>
            <a href={`/methodology#${id}`}>{name}</a>
          </h3>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const caveatsOf = (result: MetricResult) => (result.kind === 'undetermined' ? [] : result.caveats)

import { type MetricId, metrics } from '@openfrontier/core'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import words from '../styles/words.module.css'
import styles from './metric-section.module.css'
import { parameterRows } from './parameter-rows.ts'

/** One metric as its definition in core says it. */
export function MetricSection({ id }: { readonly id: MetricId }) {
  const metric = metrics[id]
  const text = strings.methodology
  return (
    <section className={words.section} id={id}>
      <h2>
        <a href={`/metrics/${id}`}>{metric.title}</a>{' '}
        <code className={styles.id}>
          {metric.id}@{metric.version}
        </code>
      </h2>
      <p className={styles.question}>{metric.question}</p>
      <dl className={styles.definition}>
        <dt>{text.definition}</dt>
        <dd>{metric.definition}</dd>
        <dt>{text.interval}</dt>
        <dd>{metric.intervalMethod}</dd>
        <dt>{text.cannotSay}</dt>
        <dd>
          <ul>
            {metric.cannotSay.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <details className={styles.parameters}>
        <summary>{text.parameters}</summary>
        <ScrollRegion label={`${metric.title}: ${text.parameters}`}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.default}</th>
                <th scope="col">{text.takes}</th>
                <th scope="col">{text.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {parameterRows(id).map((row) => (
                <tr key={row.name}>
                  <th scope="row">
                    <code>{row.name}</code>
                  </th>
                  <td>
                    <code>{row.default}</code>
                  </td>
                  <td className={styles.takes}>{row.takes}</td>
                  <td className={styles.meaning}>{row.meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </section>
  )
}

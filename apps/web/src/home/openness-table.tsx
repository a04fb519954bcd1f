import { formatNumber, type MetricResult } from '@openfrontier/core'
import { Country, sideOf } from '../components/country.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { ShareMark } from '../components/share-mark.tsx'
import { intervalEnds } from '../format.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import type { HomeFacts } from './home-facts.ts'
import styles from './openness-table.module.css'

/** Share of open weights for each list and country, drawn and printed. */
export function OpennessTable({ facts }: { readonly facts: HomeFacts }) {
  const words = strings.table
  return (
    <ScrollRegion label={strings.home.openness}>
      <table className={`${table.table} ${table.compact}`}>
        <thead>
          <tr>
            <th scope="col">{words.country}</th>
            <th scope="col" className={table.number}>
              {words.share}, %
            </th>
            <th scope="col" className={table.number}>
              90 % {words.interval.toLowerCase()}
            </th>
            <th scope="col" className={table.number}>
              {words.n}
            </th>
            <td className={`${table.wideOnly} ${styles.drawn}`} aria-hidden="true">
              0 to 100 %
            </td>
          </tr>
        </thead>
        {facts.openness.map(({ population, shares }) => (
          <tbody key={population}>
            <tr className={table.group}>
              <th scope="rowgroup" colSpan={5}>
                {strings.home.populations[population]}
              </th>
            </tr>
            {shares.map(({ country, result }) => (
              <tr key={country}>
                <td>
                  <Country code={country} />
                </td>
                <ShareCells country={country} result={result} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  )
}

function ShareCells({ country, result }: { readonly country: string; readonly result: MetricResult }) {
  if (result.kind !== 'estimate') return <td colSpan={4}>{result.kind === 'undetermined' ? result.detail : strings.missing.unknown}</td>
  return (
    <>
      <td className={table.number}>{formatNumber(result.value, result.unit)}</td>
      <td className={table.number}>{intervalEnds(result) ?? strings.claims.noInterval}</td>
      <td className={table.number}>{result.n}</td>
      <td className={table.wideOnly} aria-hidden="true">
        <ShareMark estimate={result} side={sideOf(country)} />
      </td>
    </>
  )
}

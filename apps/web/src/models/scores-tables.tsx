import { formatNumber, type IndexScore } from '@openfrontier/core'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import { indexUnit, publishedEnds } from './published.ts'

/** Scores on the index, one row each vintage: the index is fitted anew at every update. */
export function IndexScoresTable({ scores }: { readonly scores: readonly IndexScore[] }) {
  const words = strings.model
  if (scores.length === 0) return <p>{words.noIndex}</p>
  return (
    <ScrollRegion label={words.index}>
      <table className={`${table.table} ${table.narrow}`}>
        <thead>
          <tr>
            <th scope="col">{words.vintage}</th>
            <th scope="col" className={table.number}>
              {strings.models.columns.index}, {indexUnit}
            </th>
            <th scope="col" className={table.number}>
              {strings.models.columns.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={`${score.vintage} ${score.label}`}>
              <td className={table.date}>{score.vintage}</td>
              <td className={table.number}>{formatNumber(score.value, indexUnit)}</td>
              <td className={table.number}>{publishedEnds(score, indexUnit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

import { formatNumber, type IndexScore, isMissing, type Rating } from '@openfrontier/core'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { formatAmount } from '../format.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import { indexUnit, publishedEnds, ratingUnit } from './published.ts'

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

/** Rows of the newest board that stand for a model or a configuration of it. */
export function RatingsTable({ ratings }: { readonly ratings: readonly Rating[] }) {
  const words = strings.model
  if (ratings.length === 0) return <p>{words.noRatings}</p>
  return (
    <ScrollRegion label={words.ratings}>
      <table className={`${table.table} ${table.narrow}`}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.styleControl}</th>
            <th scope="col" className={table.number}>
              {strings.models.columns.rating}, {ratingUnit}
            </th>
            <th scope="col" className={table.number}>
              {strings.models.columns.ratingInterval}
            </th>
            <th scope="col" className={table.number}>
              {words.votes}
            </th>
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => (
            <tr key={`${rating.label} ${rating.styleControl}`}>
              <th scope="row">{rating.label}</th>
              <td>{rating.styleControl ? words.with : words.without}</td>
              <td className={table.number}>{formatNumber(rating.value, ratingUnit)}</td>
              <td className={table.number}>{publishedEnds(rating, ratingUnit)}</td>
              <td className={table.number}>
                {isMissing(rating.votes) ? strings.missing[rating.votes.missing] : formatAmount(rating.votes)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

import { isoDateSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import type { CsvRecord } from '../csv/read-records.ts'

/** A row of a live Parquet file, as a Parquet reader gives it: numbers are numbers, whole ones perhaps as `bigint`. */
const number = z.union([z.number(), z.bigint()])
export const liveRowSchema = z.object({
  leaderboard_publish_date: isoDateSchema,
  category: z.string(),
  rank: number.nullish(),
  model_name: z.string(),
  organization: z.string().nullish(),
  license: z.string().nullish(),
  rating: number,
  rating_lower: number.nullish(),
  rating_upper: number.nullish(),
  variance: number.nullish(),
  vote_count: number.nullish(),
})
export type LiveRow = z.infer<typeof liveRowSchema>

/**
 * A live row as a record like those of the archived copies, which the same reader takes. A live file does not say its
 * subset in its rows; its address does.
 */
export function recordOfLiveRow(row: LiveRow, subset: string, file: string, line: number): CsvRecord {
  const text = (value: string | number | bigint | null | undefined) => (value == null ? '' : String(value))
  return {
    file,
    line,
    cells: {
      publish_date: row.leaderboard_publish_date,
      subset,
      category: row.category,
      model_name: row.model_name,
      organization: text(row.organization),
      license: text(row.license),
      rating: text(row.rating),
      rating_lower: text(row.rating_lower),
      rating_upper: text(row.rating_upper),
      variance: text(row.variance),
      vote_count: text(row.vote_count),
    },
  }
}

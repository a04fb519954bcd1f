import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { parseCsv } from '../csv/parse-csv.ts'
import type { SourceBytes } from './read-bytes.ts'

const numbers: readonly string[] = ['rank', 'rating', 'rating_lower', 'rating_upper', 'variance', 'vote_count']

/** The archived rows of the text board as the Parquet files that are published, one a subset. */
export function liveArena(csv: string): SourceBytes {
  const [names = [], ...rows] = parseCsv({ path: 'official_text_2026.csv', text: csv }).rows.map(({ cells }) => cells)
  const subset = names.indexOf('subset')
  return new Map(
    ['text', 'text_style_control'].map((wanted) => {
      const own = rows.filter((cells) => cells[subset] === wanted)
      const columnData = names.flatMap((name, column): ColumnSource[] => {
        if (column === subset) return []
        const cells = own.map((row) => row[column] ?? '')
        if (numbers.includes(name)) return [{ name, data: cells.map(Number), type: 'DOUBLE' }]
        return [{ name: name === 'publish_date' ? 'leaderboard_publish_date' : name, data: cells, type: 'STRING' }]
      })
      return [`arena/live/${wanted}/latest-00000-of-00001.parquet`, new Uint8Array(parquetWriteBuffer({ columnData }))]
    }),
  )
}

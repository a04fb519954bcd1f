import type { CsvRecord } from '../csv/read-records.ts'

export interface MarkedRecords {
  readonly records: readonly CsvRecord[]
  readonly notes: readonly string[]
}

interface Counts {
  readonly date: string
  readonly downloads: string
  readonly likes: string
}

/** A copy of which so many rows stand still is a copy of the last one under a new date. */
const shareOfRepeat = 0.9

/**
 * Marks each row whose downloads and likes are, to the last digit, those of the model's row in the copy before in which it
 * stood: the cell `repeats` names that copy. Says which copies consist of such rows.
 */
export function markRepeats(records: readonly CsvRecord[]): MarkedRecords {
  const last = new Map<string, Counts>()
  const tally = new Map<string, { rows: number; repeated: number; of: Map<string, number> }>()
  const marked = [...records]
    .sort((x, y) => compare(x.cells.snapshot_date, y.cells.snapshot_date) || x.line - y.line)
    .map((record): CsvRecord => {
      const { snapshot_date: date = '', hf_id: label = '', hf_downloads_30d: downloads = '', hf_likes: likes = '' } = record.cells
      const earlier = last.get(label)
      const isRepeat = earlier !== undefined && earlier.date < date && earlier.downloads === downloads && earlier.likes === likes
      if (earlier === undefined || earlier.date < date) last.set(label, { date, downloads, likes })
      const copy = tally.get(date) ?? { rows: 0, repeated: 0, of: new Map<string, number>() }
      tally.set(date, copy)
      copy.rows += 1
      if (!isRepeat) return record
      copy.repeated += 1
      copy.of.set(earlier.date, (copy.of.get(earlier.date) ?? 0) + 1)
      return { ...record, cells: { ...record.cells, repeats: earlier.date } }
    })
  const notes = [...tally].flatMap(([date, { rows, repeated, of }]) => {
    if (repeated / rows < shareOfRepeat) return []
    const [most] = [...of].sort(([, x], [, y]) => y - x)
    return [`${date}: ${repeated} of ${rows} rows repeat an earlier copy, most of them that of ${most?.[0] ?? ''}`]
  })
  return { records: marked.sort((x, y) => x.line - y.line), notes }
}

function compare(x = '', y = ''): number {
  return x < y ? -1 : x > y ? 1 : 0
}

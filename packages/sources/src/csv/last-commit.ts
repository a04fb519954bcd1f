import type { CsvRecord } from './read-records.ts'

export interface LastCommits {
  readonly kept: readonly CsvRecord[]
  readonly superseded: number
  readonly notes: readonly string[]
}

/** Keeps of each date the rows of the commit that stands last in the file, and says which commits it replaces. */
export function keepLastCommits(records: readonly CsvRecord[]): LastCommits {
  const last = new Map<string, string>()
  for (const { cells } of records) last.set(cells.snapshot_date ?? '', cells.commit ?? '')
  const kept: CsvRecord[] = []
  const replaced = new Map<string, number>()
  for (const record of records) {
    const date = record.cells.snapshot_date ?? ''
    const commit = record.cells.commit ?? ''
    if (commit === last.get(date)) kept.push(record)
    else {
      const key = `${date}: commit ${commit} is replaced by ${last.get(date) ?? ''}`
      replaced.set(key, (replaced.get(key) ?? 0) + 1)
    }
  }
  return {
    kept,
    superseded: records.length - kept.length,
    notes: [...replaced].map(([key, count]) => `${key}, ${count} rows superseded`),
  }
}

import type { CsvRecord } from '../csv/read-records.ts'

export interface LastOfDay {
  readonly kept: readonly CsvRecord[]
  readonly superseded: number
  readonly notes: readonly string[]
}

/** Keeps of several prices of one endpoint on one day the one that stands last, and counts the others. */
export function keepLastOfDay(records: readonly CsvRecord[]): LastOfDay {
  const keyOf = ({ cells }: CsvRecord) => JSON.stringify([cells.provider, cells.model_id, cells.committed])
  const last = new Map(records.map((record) => [keyOf(record), record]))
  const kept = records.filter((record) => last.get(keyOf(record)) === record)
  const superseded = records.length - kept.length
  return { kept, superseded, notes: superseded === 0 ? [] : [`${superseded} prices superseded by another of the same endpoint and day`] }
}

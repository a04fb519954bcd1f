import type { CsvRecord } from '../csv/read-records.ts'

/**
 * Gives the several rows of one provider and model a name each, under `variant`: the quantization where it tells a row from
 * the others, otherwise the row's number among those alike. A row that is alone has none.
 */
export function withVariants(records: readonly CsvRecord[]): CsvRecord[] {
  const pairOf = ({ cells }: CsvRecord) => JSON.stringify([cells.slug, cells.model_id])
  const wordOf = ({ cells }: CsvRecord) => (cells.quantization === 'unknown' ? '' : (cells.quantization ?? ''))
  const kindOf = (record: CsvRecord) => JSON.stringify([pairOf(record), wordOf(record)])
  const [ofPair, ofKind] = [countBy(records, pairOf), countBy(records, kindOf)]
  const seen = new Map<string, number>()
  return records.map((record) => {
    if (ofPair.get(pairOf(record)) === 1) return record
    const number = (seen.get(kindOf(record)) ?? 0) + 1
    seen.set(kindOf(record), number)
    const word = wordOf(record)
    const alone = ofKind.get(kindOf(record)) === 1
    const variant = word === '' ? String(number) : alone ? word : `${word}-${number}`
    return { ...record, cells: { ...record.cells, variant } }
  })
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

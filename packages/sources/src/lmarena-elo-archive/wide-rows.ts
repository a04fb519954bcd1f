import type { SourceText } from '../adapter.ts'
import { parseCsv } from '../csv/parse-csv.ts'
import { type CsvRecord, type SetAsideRecord, setAsideRow } from '../csv/read-records.ts'

export interface WideRows {
  readonly records: readonly CsvRecord[]
  readonly setAside: readonly SetAsideRecord[]
}

/** What stands in the column of a model that is not on the board of a date. */
const absent: ReadonlySet<string> = new Set(['0.0', '0'])

/**
 * Cells of a table with a row a date (YYYYMMDD, in a first column without a name) and a column a model, as records of
 * date, model and rating. Absent models give none. Throws an `Error` that names the file when the header is another.
 */
export function readWideRows(file: SourceText): WideRows {
  const { rows, broken } = parseCsv(file)
  const [first, ...dates] = rows
  const [corner, ...models] = first?.cells ?? []
  const twice = models.find((model, index) => models.indexOf(model) !== index)
  if (corner !== '' || models.length === 0 || models.includes('') || twice !== undefined) {
    const found = twice === undefined ? `"${corner ?? ''}" and ${models.length} columns` : `column "${twice}" more than once`
    throw new Error(`${file.path}: a first column without a name and a column a model are expected; found ${found}`)
  }
  const records: CsvRecord[] = []
  const setAside: SetAsideRecord[] = broken.map(({ line, found, reason }) => ({
    row: setAsideRow({ file: file.path, line }, 'row', found, reason),
    cells: {},
  }))
  for (const { line, cells } of dates) {
    const [date = '', ...ratings] = cells
    if (ratings.length !== models.length) {
      const reason = `${models.length + 1} cells are expected, there are ${cells.length}`
      setAside.push({ row: setAsideRow({ file: file.path, line }, 'row', cells.join(','), reason), cells: {} })
      continue
    }
    for (const [index, model] of models.entries()) {
      const rating = ratings[index] ?? ''
      if (!absent.has(rating)) records.push({ file: file.path, line, cells: { date: withHyphens(date), model, rating } })
    }
  }
  return { records, setAside }
}

function withHyphens(date: string): string {
  return date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}

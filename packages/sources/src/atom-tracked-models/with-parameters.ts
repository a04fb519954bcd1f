import type { SourceText } from '../adapter.ts'
import { type CsvRecord, readRecords, type SetAsideRecord, setAsideRow } from '../csv/read-records.ts'

const columns = {
  required: [['model_id'], ['total_params_b'], ['active_params_b']],
  unread: ['is_moe', 'notes'],
} as const

export interface WithParameters {
  readonly records: readonly CsvRecord[]
  readonly setAside: readonly SetAsideRecord[]
  readonly notes: readonly string[]
}

/**
 * Adds to the rows of models the columns of the table of parameters, by id. A row of that table whose model no list has is
 * set aside; a row that is joined is no row of its own and is not counted.
 */
export function withParameters(models: readonly CsvRecord[], file: SourceText): WithParameters {
  const table = readRecords(file, columns)
  const ids = new Set(models.map(({ cells }) => cells.modelId))
  const first = new Map<string, CsvRecord>()
  const setAside: SetAsideRecord[] = [...table.setAside]
  for (const record of table.records) {
    const id = record.cells.model_id ?? ''
    const reason = !ids.has(id) ? 'a model of the lists is expected' : first.has(id) ? 'a model is expected once' : undefined
    if (reason === undefined) first.set(id, record)
    else setAside.push({ row: setAsideRow(record, 'model_id', id, reason), cells: record.cells })
  }
  const records = models.map((model) => {
    const { total_params_b = '', active_params_b = '' } = first.get(model.cells.modelId ?? '')?.cells ?? {}
    return { ...model, cells: { ...model.cells, total_params_b, active_params_b } }
  })
  return { records, setAside, notes: [...table.notes, `${file.path}: ${first.size} rows joined to the lists of models`] }
}

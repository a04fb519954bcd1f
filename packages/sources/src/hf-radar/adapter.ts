import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { filesAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { readTable } from '../tables/read-table.ts'
import { repositories } from './tables.ts'

const id = 'hf-radar'

const file: SourceFile = {
  name: 'hf_radar_models_2026-08-22.csv',
  path: 'adoption/hf_radar_models_*.csv',
  address: 'https://huggingface.co/api/models',
  refresh: 'none',
}

/** Models recently made on Hugging Face, with what they declare of their base. The day of a copy stands in its file's name. */
export const hfRadar: Adapter = {
  id,
  title: 'Hugging Face Hub: recently made models',
  publisher: 'Hugging Face (Hub API)',
  license: 'CC-BY-4.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  return assemble(
    id,
    filesAt(files, file).map((copy): ReadPart => {
      const date = dayOf(copy.path)
      const { taken, setAside, notes } = readTable(repositories, copy)
      return { tables: tablesByDate(id, repositories.table, taken, date), setAside: setAside.map(({ row }) => ({ row, date })), notes }
    }),
  )
}

function dayOf(path: string): IsoDate {
  const day = isoDateSchema.safeParse(/_(\d{4}-\d{2}-\d{2})\.csv$/.exec(path)?.[1])
  if (!day.success) throw new Error(`${path}: the day of the copy is expected at the end of the file's name, as YYYY-MM-DD`)
  return day.data
}

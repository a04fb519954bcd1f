import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { datedRows, takeRows } from '../tables/read-table.ts'
import { markRepeats } from './repeats.ts'
import { downloads } from './tables.ts'

const id = 'hf-downloads-llmfit'

const file: SourceFile = {
  name: 'hf_downloads_llmfit_snapshots.csv',
  path: 'adoption/hf_downloads_llmfit_snapshots.csv',
  address: 'https://huggingface.co/api/models',
  refresh: 'none',
}

/** Downloads of a changing sample of models on Hugging Face, as a public catalogue kept them. */
export const hfDownloadsLlmfit: Adapter = {
  id,
  title: 'Hugging Face downloads of models in the llmfit catalogue',
  publisher: 'Hugging Face, as kept by llmfit',
  license: 'MIT',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { records, setAside: broken, notes } = readRecords(fileAt(files, file), knownColumns(downloads))
  const marked = markRepeats(records)
  const { taken, setAside } = takeRows(downloads, marked.records)
  return assemble(
    id,
    [
      {
        tables: tablesByDate(id, downloads.table, taken),
        setAside: [...datedRows(downloads, broken), ...setAside],
        notes: [...notes, ...marked.notes],
      },
    ],
    file.path,
  )
}

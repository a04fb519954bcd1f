import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, tablesByDate } from '../tables/assemble.ts'
import { readTable } from '../tables/read-table.ts'
import { pulls } from './tables.ts'

const id = 'ollama-registry'

const file: SourceFile = {
  name: 'ollama_pulls_weekly.csv',
  path: 'adoption/ollama_pulls_weekly.csv',
  address: 'https://ollama.com/library',
  refresh: 'none',
}

/** Pulls of the models in Ollama's library since each was listed, week by week. */
export const ollamaRegistry: Adapter = {
  id,
  title: 'Ollama library: pulls by model',
  publisher: 'Ollama, as kept by auditomatic/ollama-models-registry',
  license: 'MIT',
  files: [file],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const { taken, setAside, notes } = readTable(pulls, fileAt(files, file))
  return assemble(id, [{ tables: tablesByDate(id, pulls.table, taken), setAside, notes }])
}

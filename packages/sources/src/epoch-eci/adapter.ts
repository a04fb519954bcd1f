import type { IsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { filesByDate } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { readTable } from '../tables/read-table.ts'
import { difficulties, results, scores } from './tables.ts'

const id = 'epoch-eci'

const scoresFile: SourceFile = {
  name: 'eci_scores.csv',
  path: 'epoch/eci/{date}/eci_scores.csv',
  address: 'https://epoch.ai/data/eci_scores.csv',
  refresh: 'download',
}
const resultsFile: SourceFile = {
  name: 'eci_benchmarks.csv',
  path: 'epoch/eci/{date}/eci_benchmarks.csv',
  address: 'https://epoch.ai/data/eci_benchmarks.csv',
  refresh: 'download',
}
const difficultiesFile: SourceFile = {
  name: 'edi_scores.csv',
  path: 'epoch/eci/{date}/edi_scores.csv',
  address: 'https://epoch.ai/data/edi_scores.csv',
  refresh: 'download',
}

/** The Epoch Capabilities Index with the scores it is fitted on: one folder a fit, whose name is the snapshot date. */
export const epochEci: Adapter = {
  id,
  title: 'Epoch Capabilities Index',
  publisher: 'Epoch AI',
  license: 'CC-BY-4.0',
  files: [scoresFile, resultsFile, difficultiesFile],
  read,
}

function read(files: readonly SourceText[]): ReadResult {
  const scoresOf = filesByDate(files, scoresFile)
  const resultsOf = filesByDate(files, resultsFile)
  const difficultiesOf = filesByDate(files, difficultiesFile)
  const dates = new Set([...scoresOf.keys(), ...resultsOf.keys(), ...difficultiesOf.keys()])
  return assemble(
    id,
    [...dates]
      .sort()
      .flatMap((date) => [
        readOne(scores, required(scoresOf, date, scoresFile), date),
        readOne(results, required(resultsOf, date, resultsFile), date),
        readOne(difficulties, required(difficultiesOf, date, difficultiesFile), date),
      ]),
  )
}

function required(files: ReadonlyMap<IsoDate, SourceText>, date: IsoDate, file: SourceFile): SourceText {
  const found = files.get(date)
  if (found === undefined) throw new Error(`${file.path.replace('{date}', date)}: this file is missing`)
  return found
}

function readOne(reader: typeof scores | typeof results | typeof difficulties, file: SourceText, date: IsoDate): ReadPart {
  const { taken, setAside, notes } = readTable(reader, file)
  return {
    tables: tablesByDate(id, reader.table, taken, date),
    setAside: setAside.map(({ row }) => ({ row, date })),
    notes,
  }
}

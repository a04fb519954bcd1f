import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { readRecords } from '../csv/read-records.ts'
import { fileAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart, tablesByDate } from '../tables/assemble.ts'
import { knownColumns } from '../tables/columns.ts'
import { datedRows, readTable, takeRows } from '../tables/read-table.ts'
import { dateCorrections, listings, regions } from './tables.ts'
import { withParameters } from './with-parameters.ts'

const id = 'atom-tracked-models'

/** The files do not say their date. This is the day of the copy the dataset was built from; a later copy gives its own. */
const dateOfCopy: IsoDate = parseIsoDate('2026-08-17')

const file = (name: string, folder = ''): SourceFile => ({
  name,
  path: `atom/${folder}${name}`,
  address: `https://raw.githubusercontent.com/Interconnects-AI/tracked-models/HEAD/${folder}${name}`,
  refresh: 'download',
})
const modelsFile = file('models.csv')
const extraModelsFile = file('extra_models.csv')
const parametersFile = file('model_parameters.csv', 'metadata/')
const regionsFile = file('organization_regions.csv', 'metadata/')
const correctionsFile = file('release_date_corrections.csv', 'metadata/')

/** The open models the ATOM Project tracks on Hugging Face, the region of each organisation, and release dates it corrects. */
export const atomTrackedModels: Adapter = {
  id,
  title: 'Tracked models',
  publisher: 'ATOM Project',
  license: 'Apache-2.0',
  files: [modelsFile, extraModelsFile, parametersFile, regionsFile, correctionsFile],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const date = options.date ?? dateOfCopy
  const organizations = readTable(regions, fileAt(files, regionsFile))
  const corrections = readTable(dateCorrections, withoutComments(fileAt(files, correctionsFile)))
  return assemble(id, [
    { ...organizations, tables: tablesByDate(id, regions.table, organizations.taken, date) },
    readModels(files, date),
    { ...corrections, tables: tablesByDate(id, dateCorrections.table, corrections.taken, date) },
  ])
}

function readModels(files: readonly SourceText[], date: IsoDate): ReadPart {
  const known = knownColumns({ ...listings })
  const lists = [modelsFile, extraModelsFile].map((list) => {
    const read = readRecords(fileAt(files, list), known)
    return read.records.length > 0 ? read : { ...read, notes: [...read.notes, `${list.path}: there are no rows in it`] }
  })
  const joined = withParameters(
    lists.flatMap(({ records }) => records),
    fileAt(files, parametersFile),
  )
  const { taken, setAside } = takeRows(listings, joined.records)
  if (taken.length === 0) throw new Error(`${modelsFile.path}: no row could be taken`)
  const broken = [...lists.flatMap((list) => list.setAside), ...joined.setAside]
  return {
    tables: tablesByDate(id, listings.table, taken, date),
    setAside: [...datedRows(listings, broken), ...setAside],
    notes: [...lists.flatMap(({ notes }) => notes), ...joined.notes],
  }
}

/** The file opens with lines of comment. They become empty lines, so that rows keep their line numbers; empty lines are no rows. */
function withoutComments({ path, text }: SourceText): SourceText {
  const lines = text.split('\n')
  const header = lines.findIndex((line) => !line.startsWith('#'))
  return { path, text: lines.map((line, index) => (index < header ? '' : line)).join('\n') }
}

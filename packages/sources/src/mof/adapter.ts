import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { documentPart } from '../documents/document-part.ts'
import { yamlDocument } from '../documents/yaml-document.ts'
import { filesAt } from '../files/path-pattern.ts'
import { assemble } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { componentsOf, recordSchema } from './records.ts'

const id = 'mof'

/** The repository does not say its date. This is the day of the revision the dataset was built from. */
const dateOfCopy: IsoDate = parseIsoDate('2026-05-11')

const modelFiles: SourceFile = {
  name: 'models/*.yml',
  path: 'openness/mof/models/*.yml',
  address: 'https://github.com/lfai/model_openness_tool',
  refresh: 'none',
}

const components: TableReader<'openness-items'> = {
  table: 'openness-items',
  columns: {
    scheme: { always: 'mof' },
    subject: 'subject',
    organization: 'producer',
    version: 'version',
    date: 'date',
    item: 'component',
    license: 'license',
    address: 'address',
    note: 'note',
  },
  unread: [],
}

/** Model Openness Framework: which components of a model are out, and under which licences. `date` is often the day of entry. */
export const mof: Adapter = {
  id,
  title: 'Model Openness Framework records',
  publisher: 'LF AI & Data (Model Openness Tool)',
  license: 'MIT',
  files: [modelFiles],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const documents = filesAt(files, modelFiles).map((file) => yamlDocument(file, recordSchema, componentsOf))
  return assemble(id, [documentPart(id, components, options.date ?? dateOfCopy, modelFiles.path, documents)])
}

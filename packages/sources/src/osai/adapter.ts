import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { documentPart } from '../documents/document-part.ts'
import { yamlDocument } from '../documents/yaml-document.ts'
import { filesAt } from '../files/path-pattern.ts'
import { assemble } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { judgementsOf, recordSchema } from './records.ts'

const id = 'osai'

/** The repository does not say its date. This is the day of the revision the dataset was built from. */
const dateOfCopy: IsoDate = parseIsoDate('2025-03-11')

const projectFiles: SourceFile = {
  name: 'projects/*.yaml',
  path: 'openness/osai/projects/*.yaml',
  address: 'https://github.com/opening-up-chatgpt/opening-up-chatgpt.github.io',
  refresh: 'none',
}

const judgements: TableReader<'openness-items'> = {
  table: 'openness-items',
  columns: {
    scheme: { always: 'osai' },
    subject: 'subject',
    organization: 'organization',
    item: 'dimension',
    word: { from: 'class', words: { open: 'open', partial: 'partial', closed: 'closed' } },
    address: 'link',
    note: 'notes',
  },
  unread: [],
}

/** Opening up ChatGPT (European Open Source AI Index): openness judged on fourteen dimensions, with a link for each. */
export const osai: Adapter = {
  id,
  title: 'Opening up ChatGPT: openness of instruction-tuned text generators',
  publisher: 'opening-up-chatgpt.github.io (Liesenfeld, Lopez and Dingemanse)',
  license: 'CC-BY-4.0',
  files: [projectFiles],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const documents = filesAt(files, projectFiles).map((file) => yamlDocument(file, recordSchema, judgementsOf))
  return assemble(id, [documentPart(id, judgements, options.date ?? dateOfCopy, projectFiles.path, documents)])
}

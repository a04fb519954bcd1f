import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import type { PrintedTableName } from '@openfrontier/core/printed'
import type * as z from 'zod'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { documentPart, newFields } from '../documents/document-part.ts'
import { type CellValue, documentRecords, parseJson } from '../documents/read-document.ts'
import { filesAt } from '../files/path-pattern.ts'
import { assemble, type ReadPart } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'
import { licenseSchema, modelSchema, organizationSchema, providerSchema, servedSchema, unread } from './records.ts'
import { endpoints, licenseLabels, listings, organizations, providers } from './tables.ts'

const id = 'llm-stats'

/** The repository does not say its date. This is the day of the revision the dataset was built from. */
const dateOfCopy: IsoDate = parseIsoDate('2025-10-16')

const file = (path: string): SourceFile => ({
  name: path,
  path: `llm-stats/data/${path}`,
  address: 'https://github.com/JonathanChavezTamales/llm-leaderboard',
  refresh: 'none',
})
const modelFiles = file('organizations/*/models/*/model.json')
const organizationFiles = file('organizations/*/organization.json')
const licenseFiles = file('licenses/*.json')
const providerFiles = file('providers/*/provider.json')
const servedFiles = file('providers/*/models.json')

/** Models with their licences, organisations with a country, licence labels, and providers with prices. Benchmarks are not taken. */
export const llmStats: Adapter = {
  id,
  title: 'llm-leaderboard',
  publisher: 'LLM Stats',
  license: 'CC-BY-4.0',
  files: [modelFiles, organizationFiles, licenseFiles, providerFiles, servedFiles],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const date = options.date ?? dateOfCopy
  return assemble(id, [
    readAll(listings, modelSchema, unread.models, modelFiles),
    readAll(organizations, organizationSchema, unread.organizations, organizationFiles),
    readAll(licenseLabels, licenseSchema, unread.licenses, licenseFiles),
    readAll(providers, providerSchema, unread.providers, providerFiles),
    readAll(endpoints, servedSchema, unread.served, servedFiles),
  ])

  function readAll<T extends PrintedTableName, R extends Readonly<Record<string, CellValue>>>(
    reader: TableReader<T>,
    schema: z.ZodObject & z.ZodType<R>,
    left: readonly string[],
    pattern: SourceFile,
  ): ReadPart {
    const found = filesAt(files, pattern).map((text) => ({ text, values: valuesOf(parseJson(text)) }))
    const documents = found.map(({ text, values }) =>
      documentRecords<R>(
        text,
        values.map((value, index) => ({ position: index + 1, value })),
        schema,
        (record) => [record],
      ),
    )
    const values = found.flatMap((one) => one.values)
    const empty = found.filter((one) => one.values.length === 0).map(({ text }) => `${text.path}: there are no records in it`)
    const notes = newFields(pattern.path, values, [...Object.keys(schema.shape), ...left])
    return { ...documentPart(id, reader, date, pattern.path, documents), notes: [...notes, ...empty] }
  }
}

/** The models of a provider stand in a list, every other record in a file of its own. */
function valuesOf(document: unknown): readonly unknown[] {
  return Array.isArray(document) ? document : [document]
}

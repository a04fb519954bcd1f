import { createHash } from 'node:crypto'
import { type IsoDate, parseIsoDate } from '@openfrontier/core/entities'
import * as z from 'zod'
import type { Adapter, ReadOptions, ReadResult, SourceFile, SourceText } from '../adapter.ts'
import { documentPart, newFields } from '../documents/document-part.ts'
import { documentRecords, parseJson } from '../documents/read-document.ts'
import { filesAt } from '../files/path-pattern.ts'
import { assemble } from '../tables/assemble.ts'
import type { TableReader } from '../tables/columns.ts'

const id = 'scancode-licensedb'

/** The records do not say their date. This is the day of revision 053a651f, which the dataset was built from. */
const dateOfCopy: IsoDate = parseIsoDate('2026-02-24')

const file: SourceFile = {
  name: '{key}.json',
  path: 'licenses/*.json',
  address: 'https://scancode-licensedb.aboutcode.org',
  refresh: 'none',
}

const recordSchema = z.object({
  key: z.string(),
  spdx_license_key: z.string().optional(),
  name: z.string(),
  category: z.string().optional(),
  owner: z.string().optional(),
  homepage_url: z.string().nullish(),
  text: z.string(),
})

const unread: readonly string[] = [
  'short_name',
  'notes',
  'other_spdx_license_keys',
  'osi_license_key',
  'osi_url',
  'text_urls',
  'faq_url',
  'other_urls',
  'ignorable_urls',
  'ignorable_copyrights',
  'ignorable_holders',
  'ignorable_authors',
  'ignorable_emails',
  'language',
  'standard_notice',
  'minimum_coverage',
  'is_builtin',
]

const licenses: TableReader<'licenses'> = {
  table: 'licenses',
  columns: {
    key: 'key',
    spdx: 'spdx_license_key',
    name: 'name',
    category: 'category',
    owner: 'owner',
    address: 'homepage_url',
    textLength: 'textLength',
    textSha256: 'textSha256',
  },
  unread: [],
}

/** Records of licences of AI models in ScanCode's LicenseDB. Of a text only length and checksum are taken. */
export const scancodeLicensedb: Adapter = {
  id,
  title: 'ScanCode LicenseDB',
  publisher: 'AboutCode',
  license: 'CC-BY-4.0',
  files: [file],
  read,
}

function read(files: readonly SourceText[], options: ReadOptions = {}): ReadResult {
  const found = filesAt(files, file).map((text) => ({ text, value: parseJson(text) }))
  const documents = found.map(({ text, value }) =>
    documentRecords(text, [{ position: 1, value }], recordSchema, ({ text: terms, ...record }) => [
      // Characters are code points: a count that does not depend on an encoding.
      { ...record, textLength: [...terms].length, textSha256: createHash('sha256').update(terms, 'utf8').digest('hex') },
    ]),
  )
  const values = found.map(({ value }) => value)
  return assemble(id, [
    {
      ...documentPart(id, licenses, options.date ?? dateOfCopy, file.path, documents),
      notes: newFields(file.path, values, [...Object.keys(recordSchema.shape), ...unread]),
    },
  ])
}

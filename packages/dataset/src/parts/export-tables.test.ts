import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile/compile.ts'
import { curatedOf, ingestedOf, lab, model, source, table } from '../testing/facts.ts'
import { exportTables } from './export-tables.ts'
import { flatTable } from './flat-table.ts'

const rows = ['overall', 'coding'].map((category) => ({ styleControl: true, category, label: 'One, "1"', value: 1400.5 }))
const compilation = compile(
  curatedOf({ labs: [lab('a')], models: [model('a/one', { aliases: { epoch: ['One'] } })], sources: [source('page')] }),
  ingestedOf({ ratings: [table('ratings', 'board', '2026-08-19', rows)] }),
)
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('the tables of the package', () => {
  it('hold each kind of record of each part, as CSV and as Parquet with the same cells', async () => {
    const files = await exportTables(compilation)
    expect([...files.keys()]).toEqual([
      ...['labs', 'models', 'sources'].flatMap((kind) => [`catalogue/${kind}.csv`, `catalogue/${kind}.parquet`]),
      'ratings/ratings.csv',
      'ratings/ratings.parquet',
      'ratings-by-category/ratings.csv',
      'ratings-by-category/ratings.parquet',
      'manifest.json',
    ])
    const printed = parse(text(files.get('ratings/ratings.csv')), { columns: true })
    const file = (files.get('ratings/ratings.parquet') ?? new Uint8Array()).slice().buffer
    const read = await parquetReadObjects({ file })
    expect(read).toMatchObject([{ label: 'One, "1"', value: 1400.5, styleControl: true, model: null, model_missing: expect.any(String) }])
    const asText = read.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])))
    expect(printed).toEqual(asText)
  })

  it('say rows, size and checksum of each file', async () => {
    const files = await exportTables(compilation)
    const manifest = JSON.parse(text(files.get('manifest.json')))
    expect(manifest.dataThrough).toBe('2026-08-19')
    expect(manifest.files).toHaveLength(files.size - 1)
    for (const { path, bytes, sha256 } of manifest.files) {
      const found = files.get(path) ?? new Uint8Array()
      expect([found.length, createHash('sha256').update(found).digest('hex')]).toEqual([bytes, sha256])
    }
  })

  it('are the same bytes twice', async () => {
    expect([...(await exportTables(compilation))]).toEqual([...(await exportTables(compilation))])
  })

  it('give a missing value a column for its reason, and lists as JSON', () => {
    expect(
      flatTable([
        { n: 1, list: ['a'], yes: true },
        { n: { missing: 'unknown', note: 'why' }, list: [], yes: false },
        { n: { missing: 'not-published' }, mixed: 'x' },
        { mixed: 2 },
      ]),
    ).toEqual([
      { name: 'list', type: 'text', cells: ['["a"]', '[]', undefined, undefined] },
      { name: 'mixed', type: 'text', cells: [undefined, undefined, 'x', '2'] },
      { name: 'n', type: 'number', cells: [1, undefined, undefined, undefined] },
      { name: 'n_missing', type: 'text', cells: [undefined, 'unknown: why', 'not-published', undefined] },
      { name: 'yes', type: 'boolean', cells: [true, false, undefined, undefined] },
    ])
  })
})

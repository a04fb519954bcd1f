import { type FileMetaData, parquetMetadataAsync } from 'hyparquet'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { checkParquet } from './check-parquet.ts'
import { parquetText } from './parquet-text.ts'

const file = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'model_name', data: ['a, "quoted"', 'b'], type: 'STRING' },
      { name: 'rating', data: [1569.0071567339637, 1], type: 'DOUBLE' },
      { name: 'votes', data: [1786n, 2n], type: 'INT64' },
      { name: 'license', data: ['MIT', null], type: 'STRING', nullable: true },
      { name: 'published', data: [new Date('2026-08-19T00:00:00Z'), new Date('2026-08-19T01:02:03Z')], type: 'TIMESTAMP' },
    ],
  }),
)

describe('a Parquet file', () => {
  it('is read as the table it holds, to the last digit, the same each time', async () => {
    const text = await parquetText('x.parquet', file)
    expect(text).toBe(
      'model_name,rating,votes,license,published\n' +
        '"a, ""quoted""",1569.0071567339637,1786,MIT,2026-08-19\n' +
        'b,1,2,,2026-08-19T01:02:03.000Z\n',
    )
    expect(await parquetText('x.parquet', file)).toBe(text)
  })

  it.each([
    ['cut short', file.slice(0, file.length - 20)],
    ['cut at the front', file.slice(40)],
    ['another format', new TextEncoder().encode('model_name,rating\na,1\n')],
    ['empty', new Uint8Array()],
  ])('is refused by name: %s', async (_, bytes) => {
    await expect(parquetText('arena/x.parquet', bytes)).rejects.toThrow('arena/x.parquet: a whole Parquet file is expected')
  })
})

describe('a Parquet file altered within', () => {
  const write = (column: ColumnSource) => new Uint8Array(parquetWriteBuffer({ codec: 'UNCOMPRESSED', columnData: [column] }))
  const alter = (bytes: Uint8Array, place: number, found: readonly number[], byte: number) => {
    expect([...bytes.slice(place, place + found.length)]).toEqual(found)
    bytes[place] = byte
  }

  it('is refused by name where the header of a page ends early: what is missing of it would be waited for without end', async () => {
    const bytes = write({ name: 'rating', data: [1, 2, 3], type: 'DOUBLE' })
    // The fourth field of the page becomes a fifteenth, and the next byte ends the header: no encoding, no lengths.
    alter(bytes, 17, [0x15, 0x00, 0x15], 0xc2)
    await expect(parquetText('arena/x.parquet', bytes)).rejects.toThrow(
      'arena/x.parquet: a whole Parquet file is expected; column rating: a number of values or bytes is expected, undefined is declared',
    )
  })

  const runs = [0x50, 0x01, 0x01, 0x28, 0x00, 0x28, 0x01]
  const labs = () => {
    const bytes = write({ name: 'lab', data: Array.from({ length: 40 }, (_, index) => (index < 20 ? 'aa' : 'bb')), type: 'STRING' })
    // Forty texts that are there; then, in one bit each, the first of two twenty times and the second twenty times.
    return { bytes, start: Buffer.from(bytes).indexOf(Buffer.from(runs)) }
  }

  it.each([
    ['a run goes on beyond its values, which would fill memory', [3, 0x7e], 'column lab: a run of 63 values is declared, 40 are left'],
    ['what is there is not what is declared', [0, 0x10], 'column lab: a run is declared where the bytes end'],
  ])('is refused by name where %s', async (_, [at = 0, byte = 0], message) => {
    const { bytes, start } = labs()
    alter(bytes, start + at, runs.slice(at), byte)
    await expect(parquetText('arena/x.parquet', bytes)).rejects.toThrow(message)
  })

  it('is refused by name where an index points at nothing, which would be read as an empty cell', async () => {
    const { bytes, start } = labs()
    alter(bytes, start + 2, runs.slice(2), 2)
    alter(bytes, start + 4, runs.slice(4), 3)
    await expect(parquetText('arena/x.parquet', bytes)).rejects.toThrow('column lab: numbers up to 1 are expected, 3 is there')
  })

  it('is refused by name where a text is not UTF-8', async () => {
    const { bytes } = labs()
    alter(bytes, Buffer.from(bytes).indexOf('bb'), [0x62, 0x62], 0xff)
    await expect(parquetText('arena/x.parquet', bytes)).rejects.toThrow('arena/x.parquet: a whole Parquet file is expected')
  })

  it('is refused by name where more cells are declared than any publication has', async () => {
    const metadata = await parquetMetadataAsync(labs().bytes.slice().buffer)
    const [group] = metadata.row_groups
    const rows = 60_000_000n
    const many = {
      ...metadata,
      num_rows: rows,
      row_groups: [
        {
          ...group,
          num_rows: rows,
          columns: group?.columns.map((column) => ({ ...column, meta_data: { ...column.meta_data, num_values: rows } })),
        },
      ],
    }
    expect(() => checkParquet(new ArrayBuffer(0), many as FileMetaData)).toThrow('at most 50000000 cells are read, 60000000 are declared')
  })
})

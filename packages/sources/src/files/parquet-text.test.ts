import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
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

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFiles } from '../files/find-files.ts'
import { lmarenaText2026 } from './adapter.ts'

const header = 'publish_date,subset,category,rank,model_name,organization,license,rating,rating_lower,rating_upper,variance,vote_count'
const gpt = '2026-06-25,text,overall,3.0,gpt-5.5,openai,Proprietary,1543.993,1527.926,1560.059,67.1954,1625'
const read = (rows: readonly string[], head = header) =>
  lmarenaText2026.read([{ path: 'arena/official_text_2026.csv', text: [head, ...rows, ''].join('\r\n') }])

const rating = {
  styleControl: false,
  category: 'overall',
  label: 'gpt-5.5',
  value: 1543.993,
  low: 1527.926,
  high: 1560.059,
  variance: 67.1954,
  votes: 1625,
  organization: 'openai',
  license: 'Proprietary',
}

describe('the LMArena text leaderboard', () => {
  it('keeps one table a publication date, with and without style control', () => {
    const { tables } = read([gpt, gpt.replace('text,', 'text_style_control,'), '2026-06-26,text,hard_prompts,1,x,,MIT,1,0,2,0.5,7'])
    expect(tables).toEqual([
      { source: 'lmarena-text-2026', date: '2026-06-25', table: 'ratings', rows: [rating, { ...rating, styleControl: true }] },
      {
        source: 'lmarena-text-2026',
        date: '2026-06-26',
        table: 'ratings',
        rows: [
          {
            styleControl: false,
            category: 'hard-prompts',
            label: 'x',
            value: 1,
            low: 0,
            high: 2,
            variance: 0.5,
            votes: 7,
            license: 'MIT',
          },
        ],
      },
    ])
  })

  it('sets aside half a row, a wrong number, an unknown subset, a split vote, an impossible day and a second row of a model', () => {
    const { setAside, counts } = read([
      gpt,
      '2026-06-25,text,overall,4',
      gpt.replace('gpt-5.5', 'a').replace('1543.993', '1543.9x'),
      gpt.replace('gpt-5.5', 'b').replace('text', 'vision'),
      gpt.replace('gpt-5.5', 'c').replace(',1625', ',16.5'),
      gpt.replace('06-25', '06-31'),
      gpt.replace('1543.993', '1544'),
    ])
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [3, 'row', '2026-06-25,text,overall,4'],
      [4, 'rating', '1543.9x'],
      [5, 'subset', 'vision'],
      [6, 'vote_count', '16.5'],
      [7, 'publish_date', '2026-06-31'],
      [8, 'row', 'false, overall, gpt-5.5'],
    ])
    expect(counts).toEqual({ read: 7, taken: 1, setAside: 6, superseded: 0 })
  })

  it('reads a name that is broken over two lines', () => {
    expect(read([gpt.replace('gpt-5.5', '"gpt\r\n5.5"')]).tables[0]?.rows).toMatchObject([{ label: 'gpt\n5.5' }])
  })

  it('stops at a missing column', () => {
    expect(() => read([gpt], header.replace('vote_count', 'votes'))).toThrow('column "vote_count" is missing from the header')
  })

  it('takes the publication date under its live name, and votes printed as decimals', () => {
    const { tables } = read([gpt.replace(',1625', ',1625.0')], header.replace('publish_date', 'leaderboard_publish_date'))
    expect(tables[0]?.rows).toEqual([rating])
  })

  describe('live', () => {
    let folder = ''
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'live-'))
    })
    afterEach(() => rm(folder, { recursive: true, force: true }))

    const put = async (path: string, content: string | Uint8Array) => {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    const parquet = (votes: number) =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: 'category', data: ['overall'], type: 'STRING' },
            { name: 'rank', data: [3], type: 'INT32' },
            { name: 'model_name', data: ['gpt-5.5'], type: 'STRING' },
            { name: 'organization', data: ['openai'], type: 'STRING' },
            { name: 'license', data: ['Proprietary'], type: 'STRING' },
            { name: 'rating', data: [1543.993], type: 'DOUBLE' },
            { name: 'rating_lower', data: [1527.926], type: 'DOUBLE' },
            { name: 'rating_upper', data: [1560.059], type: 'DOUBLE' },
            { name: 'variance', data: [67.1954], type: 'DOUBLE' },
            { name: 'vote_count', data: [votes], type: 'DOUBLE' },
            { name: 'leaderboard_publish_date', data: ['2026-06-25'], type: 'STRING' },
          ],
        }),
      )
    const livePath = (subset: string) => `arena/live/${subset}/latest-00000-of-00001.parquet`
    const readFolder = async () => lmarenaText2026.read(await findFiles(folder, lmarenaText2026))

    it('files are read without an archive, each for the subset of its path', async () => {
      await put(livePath('text'), parquet(1625))
      await put(livePath('text_style_control'), parquet(1625))
      const { tables, counts } = await readFolder()
      expect(tables).toMatchObject([{ date: '2026-06-25', rows: [rating, { ...rating, styleControl: true }] }])
      expect(counts).toEqual({ read: 2, taken: 2, setAside: 0, superseded: 0 })
    })

    it('files count before archived copies of the same board, and leave all others', async () => {
      await put('arena/official_text_2026.csv', [header, gpt, gpt.replace('06-25', '06-26'), ''].join('\n'))
      await put(livePath('text'), parquet(1700))
      const { tables, counts } = await readFolder()
      expect(tables).toMatchObject([
        { date: '2026-06-25', rows: [{ votes: 1700 }] },
        { date: '2026-06-26', rows: [{ votes: 1625 }] },
      ])
      expect(counts).toEqual({ read: 3, taken: 2, setAside: 0, superseded: 1 })
    })

    it('files and archive may not both be missing, and a file cut short is named', async () => {
      await expect(readFolder()).rejects.toThrow('arena/official_text_2026.csv or arena/live/text/')
      await put(livePath('text'), parquet(1).slice(0, -9))
      await expect(readFolder()).rejects.toThrow(`${livePath('text')}: a whole Parquet file is expected`)
    })
  })
})

import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseIsoDate } from '@openfrontier/core/entities'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintedTable } from './adapter.ts'
import { swapFolders } from './swap-folders.ts'
import { writeTables } from './write-tables.ts'

let to = ''
beforeEach(async () => {
  to = await mkdtemp(join(tmpdir(), 'write-tables-'))
})
afterEach(() => rm(to, { recursive: true, force: true }))

const regions = (date: string, ...organizations: string[]): PrintedTable<'organization-regions'> => ({
  source: 'atom',
  date: parseIsoDate(date),
  table: 'organization-regions',
  rows: organizations.map((organization) => ({ organization, region: 'us' })),
})
const aside = (date: string): PrintedTable<'set-aside'> => ({
  source: 'atom',
  date: parseIsoDate(date),
  table: 'set-aside',
  rows: [{ file: 'a.csv', line: 3, field: 'row', found: 'half, a row', reason: 'a whole row is expected' }],
})
const text = (path: string) => readFile(join(to, path), 'utf8')

describe('writing tables', () => {
  it('sorts by key and keeps every column, even an empty one', async () => {
    await writeTables(to, 'atom', [regions('2026-08-17', 'b', 'a'), regions('2026-08-17', 'B')])
    expect(await text('atom/2026-08-17/organization-regions.csv')).toBe('organization,region,note\nB,us,\na,us,\nb,us,\n')
  })

  it('changes no byte the second time', async () => {
    const tables = [regions('2026-08-17', 'a'), aside('2026-08-17'), regions('2026-08-18', 'a')]
    const first = await writeTables(to, 'atom', tables)
    const before = await stat(join(to, 'atom/2026-08-17'))
    const second = await writeTables(to, 'atom', [...tables].reverse())
    expect([first.written.length, first.unchanged.length]).toEqual([3, 0])
    expect([second.written.length, second.unchanged.length]).toEqual([0, 3])
    expect((await stat(join(to, 'atom/2026-08-17'))).ino).toBe(before.ino)
    expect(await readdir(to)).toEqual(['atom'])
  })

  it('keeps dates the source no longer has', async () => {
    await writeTables(to, 'atom', [regions('2026-08-17', 'a')])
    await writeTables(to, 'atom', [regions('2026-08-18', 'a')])
    expect(await readdir(join(to, 'atom'))).toEqual(['2026-08-17', '2026-08-18'])
  })

  it('lists rows set aside only while there are any', async () => {
    await writeTables(to, 'atom', [regions('2026-08-17', 'a'), aside('2026-08-17')])
    expect(await text('atom/2026-08-17/set-aside.csv')).toContain('a.csv,3,row,"half, a row",a whole row is expected\n')
    await writeTables(to, 'atom', [regions('2026-08-17', 'a'), { ...aside('2026-08-17'), rows: [] }])
    expect(await readdir(join(to, 'atom/2026-08-17'))).toEqual(['organization-regions.csv'])
  })

  it('leaves everything as it was when a value cannot be written', async () => {
    await writeTables(to, 'atom', [regions('2026-08-17', 'a')])
    const bad: PrintedTable<'index-scores'> = {
      source: 'atom',
      date: parseIsoDate('2026-08-18'),
      table: 'index-scores',
      rows: [{ label: 'a', value: Number.NaN }],
    }
    await expect(writeTables(to, 'atom', [regions('2026-08-17', 'b'), bad])).rejects.toThrow(RangeError)
    expect(await text('atom/2026-08-17/organization-regions.csv')).toContain('a,us')
    expect(await readdir(join(to, 'atom'))).toEqual(['2026-08-17'])
  })

  it('puts back what a killed run had moved away', async () => {
    await writeTables(to, 'atom', [regions('2026-08-17', 'a')])
    await mkdir(join(to, '.staging-atom/previous'), { recursive: true })
    await rename(join(to, 'atom/2026-08-17'), join(to, '.staging-atom/previous/2026-08-17'))
    await writeTables(to, 'atom', [regions('2026-08-18', 'a')])
    expect(await readdir(join(to, 'atom'))).toEqual(['2026-08-17', '2026-08-18'])
    expect(await readdir(to)).toEqual(['atom'])
  })
})

describe('swapping folders', () => {
  it('brings back every folder when one of the renames fails', async () => {
    const swaps = await Promise.all(
      ['one', 'two'].map(async (name) => {
        const swap = { staged: join(to, 'next', name), target: join(to, name), previous: join(to, 'previous', name) }
        await mkdir(swap.staged, { recursive: true })
        await mkdir(swap.target, { recursive: true })
        await writeFile(join(swap.staged, 'a'), 'new')
        await writeFile(join(swap.target, 'a'), 'old')
        return swap
      }),
    )
    let renames = 0
    const failing = async (...paths: Parameters<typeof rename>) => {
      if (++renames === 4) throw new Error('the disk is full')
      await rename(...paths)
    }
    await expect(swapFolders(swaps, failing)).rejects.toThrow('the disk is full')
    expect([await text('one/a'), await text('two/a')]).toEqual(['old', 'old'])
  })
})

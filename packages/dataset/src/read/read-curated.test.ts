import { describe, expect, it } from 'vitest'
import { withFiles } from '../testing/temporary-folder.ts'
import { readCurated } from './read-curated.ts'

const source = `
publisher: A press
title: A page
address: {missing: unknown}
license: {missing: unknown}
attribution: A press
retrieved: '2026-01-01'
citation: A press.
kind: page
grade: P
`
const release = `
model: moonshotai/kimi-k3
act: weights
date: 2026-07-27
access: open-weights
license: {missing: unknown, note: not read}
grade: S2
sources: [page]
`

describe('reading curated records', () => {
  it('takes the id of a record from its path, of a release with two slashes', async () => {
    const files = { 'sources/page.yaml': source, 'releases/moonshotai/kimi-k3/2026-07-27-weights.yaml': release }
    const { curated, problems } = await withFiles(files, readCurated)
    expect(problems).toEqual([])
    expect(curated.sources.map(({ id }) => id)).toEqual(['page'])
    expect(curated.releases[0]?.value).toMatchObject({ id: 'moonshotai/kimi-k3/2026-07-27-weights', date: '2026-07-27' })
  })

  it('makes one record of each item of a list of licence labels', async () => {
    const text = '- {label: MIT, license: MIT, sources: [page]}\n- {label: Other, license: {missing: ambiguous}, sources: [page]}\n'
    const { curated } = await withFiles({ 'license-labels/arena.yaml': text }, readCurated)
    expect(curated['license-labels'].map(({ id, value }) => [id, value.namespace])).toEqual([
      ['arena/MIT', 'arena'],
      ['arena/Other', 'arena'],
    ])
  })

  it('reports every problem of every file and keeps the good records', async () => {
    const files = {
      'sources/good.yaml': source,
      'sources/two-wrong.yaml': source.replace('kind: page', 'kind: novel').replace('grade: P', 'grade: A'),
      'sources/broken.yaml': 'publisher: [',
      'sources/list.yaml': '- 1',
      'sources/named.yaml': `id: named${source}`,
      'planets/mars.yaml': 'name: Mars',
    }
    const { curated, problems } = await withFiles(files, readCurated)
    expect(curated.sources.map(({ id }) => id)).toEqual(['good'])
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'curated/planets/mars.yaml file',
      'curated/sources/broken.yaml file',
      'curated/sources/list.yaml file',
      'curated/sources/named.yaml id',
      'curated/sources/two-wrong.yaml kind',
      'curated/sources/two-wrong.yaml grade',
    ])
  })

  it('says what stood in a field and what was expected', async () => {
    const files = { 'sources/page.yaml': source.replace('grade: P', 'grade: P\nmood: fine').replace("'2026-01-01'", '2026-13-01') }
    const { problems } = await withFiles(files, readCurated)
    expect(problems).toEqual([
      {
        file: 'curated/sources/page.yaml',
        record: 'page',
        field: 'retrieved',
        found: '"2026-13-01"',
        expected: 'a date is YYYY-MM-DD, YYYY-MM, YYYY, ≤date, ≥date or date..date',
      },
      { file: 'curated/sources/page.yaml', record: 'page', field: 'mood', found: '"fine"', expected: 'no such field' },
    ])
  })

  it('names the field inside of a value that may be missing', async () => {
    const { problems } = await withFiles(
      { 'sources/page.yaml': source.replace('license: {missing: unknown}', 'license: {missing: maybe}') },
      readCurated,
    )
    expect(problems).toMatchObject([{ field: 'license.missing', found: '"maybe"' }])
  })
})

import { describe, expect, it } from 'vitest'
import { withFiles } from '../testing/temporary-folder.ts'
import { readIngested } from './read-ingested.ts'

const header = 'organization,region,note\n'

describe('reading ingested tables', () => {
  it('knows source, date and table by the path', async () => {
    const files = { 'atom/2026-08-17/organization-regions.csv': `${header}"a, b",china,\n` }
    const { ingested, problems } = await withFiles(files, readIngested)
    expect(problems).toEqual([])
    expect(ingested['organization-regions']).toEqual([
      {
        source: 'atom',
        date: '2026-08-17',
        file: 'ingested/atom/2026-08-17/organization-regions.csv',
        rows: [{ organization: 'a, b', region: 'china' }],
      },
    ])
  })

  it('reports every wrong row and file and keeps the good rows', async () => {
    const files = {
      'atom/2026-08-17/organization-regions.csv': `${header},china,\nb,us,\nc,us\n`,
      'atom/2026-08-18/organization-regions.csv': 'organization,area,note\na,us,\n',
      'atom/2026-08-17/planets.csv': 'a\n',
      'atom/yesterday/organization-regions.csv': header,
      'bad/2026-08-17/organization-regions.csv': 'a,"b\n',
    }
    const { ingested, problems } = await withFiles(files, readIngested)
    expect(ingested['organization-regions'].flatMap(({ rows }) => rows)).toEqual([{ organization: 'b', region: 'us' }])
    expect(problems.map(({ file, record, field }) => [file, record, field].join(' '))).toEqual([
      'ingested/atom/2026-08-17/organization-regions.csv row 1 organization',
      'ingested/atom/2026-08-17/organization-regions.csv row 3 row',
      'ingested/atom/2026-08-17/planets.csv  file',
      'ingested/atom/2026-08-18/organization-regions.csv row 1 region',
      'ingested/atom/2026-08-18/organization-regions.csv row 1 area',
      'ingested/atom/yesterday/organization-regions.csv  file',
      'ingested/bad/2026-08-17/organization-regions.csv  file',
    ])
  })

  it('finds no tables where there is no folder', async () => {
    const { ingested, problems } = await readIngested('/no/such/folder')
    expect([...Object.values(ingested).flat(), ...problems]).toEqual([])
  })
})

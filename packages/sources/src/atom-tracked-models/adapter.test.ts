import { parseIsoDate } from '@openfrontier/core/entities'
import { describe, expect, it } from 'vitest'
import { atomTrackedModels } from './adapter.ts'

const file = (text: string) => [{ path: 'atom/metadata/organization_regions.csv', text }]
const good = 'hf_org,region,notes\n01-ai,china,\nbigcode,unknown,"Distributed,\nwithout a base."\n'

describe('the organisations of the ATOM Project', () => {
  it('takes the region and the note, under the date of the copy', () => {
    expect(atomTrackedModels.read(file(good)).tables).toEqual([
      {
        source: 'atom-tracked-models',
        date: '2026-08-17',
        table: 'organization-regions',
        rows: [
          { organization: '01-ai', region: 'china' },
          { organization: 'bigcode', region: 'unknown', note: 'Distributed,\nwithout a base.' },
        ],
      },
    ])
  })

  it('takes another date where one is given', () => {
    const { tables } = atomTrackedModels.read(file(good), { date: parseIsoDate('2026-09-01') })
    expect(tables.map(({ date }) => date)).toEqual(['2026-09-01'])
  })

  it('sets aside half a row, a missing region and a second row of an organisation', () => {
    const { setAside } = atomTrackedModels.read(file(`${good}amd\napple,,\n01-ai,us,\n`))
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [5, 'row', 'amd'],
      [6, 'region', ''],
      [7, 'row', '01-ai'],
    ])
  })

  it('stops at a missing column', () => {
    expect(() => atomTrackedModels.read(file('org,region,notes\na,us,\n'))).toThrow('column "hf_org" is missing')
  })
})

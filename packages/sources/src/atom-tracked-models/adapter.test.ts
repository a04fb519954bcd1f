import { parseIsoDate } from '@openfrontier/core/entities'
import { describe, expect, it } from 'vitest'
import { atomTrackedModels } from './adapter.ts'

const goodRegions = 'hf_org,region,notes\n01-ai,china,\nbigcode,unknown,"Distributed,\nwithout a base."\n'
const goodParameters = 'model_id,total_params_b,active_params_b,is_moe,notes\norg/A,8.29,,,\norg/B,671,37,true,\n'
const goodCorrections =
  '# Corrections\n# Format: model_id\nmodel_id,hf_created_at,actual_release_date,notes\norg/A,2025-12-20,2025-12-23,3 days early\n'

function files({ regions = goodRegions, parameters = goodParameters, corrections = goodCorrections } = {}) {
  return [
    { path: 'atom/models.csv', text: 'org,model,modelId\norg,A,org/A\norg,C,org/C\n' },
    { path: 'atom/extra_models.csv', text: 'org,model,modelId\norg,B,org/B\n' },
    { path: 'atom/metadata/model_parameters.csv', text: parameters },
    { path: 'atom/metadata/organization_regions.csv', text: regions },
    { path: 'atom/metadata/release_date_corrections.csv', text: corrections },
  ]
}

describe('the organisations of the ATOM Project', () => {
  it('have their region and the note, under the date of the copy', () => {
    expect(atomTrackedModels.read(files()).tables[0]).toEqual({
      source: 'atom-tracked-models',
      date: '2026-08-17',
      table: 'organization-regions',
      rows: [
        { organization: '01-ai', region: 'china' },
        { organization: 'bigcode', region: 'unknown', note: 'Distributed,\nwithout a base.' },
      ],
    })
  })

  it('stand under another date where one is given', () => {
    const { tables } = atomTrackedModels.read(files(), { date: parseIsoDate('2026-09-01') })
    expect(new Set(tables.map(({ date }) => date))).toEqual(new Set(['2026-09-01']))
  })

  it('are set aside as half a row, without a region and for a second time', () => {
    const { setAside } = atomTrackedModels.read(files({ regions: `${goodRegions}amd\napple,,\n01-ai,us,\n` }))
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [5, 'row', 'amd'],
      [6, 'region', ''],
      [7, 'row', '01-ai'],
    ])
  })

  it('need their columns', () => {
    expect(() => atomTrackedModels.read(files({ regions: 'org,region,notes\na,us,\n' }))).toThrow('column "hf_org" is missing')
  })
})

describe('the models of the ATOM Project', () => {
  it('are those of both lists, with parameters in full where the table of parameters has them', () => {
    expect(atomTrackedModels.read(files()).tables[1]?.rows).toEqual([
      { list: 'atom', label: 'org/A', organization: 'org', name: 'A', parameters: 8_290_000_000 },
      { list: 'atom', label: 'org/C', organization: 'org', name: 'C' },
      { list: 'atom', label: 'org/B', organization: 'org', name: 'B', parameters: 671e9, activeParameters: 37e9 },
    ])
  })

  it('leave aside parameters of a model that no list has, or for a second time', () => {
    const result = atomTrackedModels.read(files({ parameters: `${goodParameters}org/X,1,1,,\norg/A,9,9,,\n` }))
    expect(result.setAside.map(({ line, found, reason }) => [line, found, reason])).toEqual([
      [4, 'org/X', 'a model of the lists is expected'],
      [5, 'org/A', 'a model is expected once'],
    ])
    expect(result.counts).toEqual({ read: 8, taken: 6, setAside: 2, superseded: 0 })
  })
})

describe('the dates the ATOM Project corrects', () => {
  it('are read past the lines of comment, and keep their place in the file', () => {
    const { tables, setAside } = atomTrackedModels.read(files({ corrections: `${goodCorrections}org/B,2025-12-20,soon,\n` }))
    expect(tables[2]?.rows).toEqual([{ label: 'org/A', printed: '2025-12-20', released: '2025-12-23', note: '3 days early' }])
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([[5, 'actual_release_date', 'soon']])
  })
})

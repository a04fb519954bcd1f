import { describe, expect, it } from 'vitest'
import { worldBankWdi } from './adapter.ts'
import { countries } from './tables.ts'

const taken = ['Country Code', 'Short Name', '2-alpha code', 'Region', 'Income Group']
const header = [...taken, ...countries.unread].join(',')
const read = (rows: readonly (readonly string[])[], head = header) =>
  worldBankWdi.read([
    {
      path: 'diffusion/WDICountry.csv',
      text: [head, ...rows.map((row) => [...row, ...countries.unread.map(() => '')].join(',')), ''].join('\n'),
    },
  ])

describe('countries of the World Development Indicators', () => {
  it('takes a country with its region and income group, and no year that the file does not say', () => {
    expect(read([['"ETH"', '"Ethiopia"', '"ET"', '"Sub-Saharan Africa"', '']]).tables[0]?.rows).toEqual([
      { alpha3: 'ETH', alpha2: 'ET', name: 'Ethiopia', region: 'Sub-Saharan Africa' },
    ])
  })

  it('sets aside aggregates, which are no countries', () => {
    const { setAside, counts } = read([
      ['AFE', 'Africa Eastern and Southern', 'ZH', '', ''],
      ['NAM', 'Namibia', 'NA', 'Sub-Saharan Africa', 'Lower middle income'],
    ])
    expect(setAside).toMatchObject([{ line: 2, field: 'Region', found: 'Africa Eastern and Southern' }])
    expect(counts).toEqual({ read: 2, taken: 1, setAside: 1, superseded: 0 })
  })

  it('stops at a missing column', () => {
    expect(() => read([], header.replace('2-alpha code', 'code'))).toThrow('"2-alpha code"')
  })
})

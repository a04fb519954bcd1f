import { describe, expect, it } from 'vitest'
import { countryPatchSchema } from '../read/country-patch.ts'
import { createResolver } from '../resolve-names.ts'
import { curatedOf, table } from '../testing/facts.ts'
import { compileCountries } from './countries.ts'

const wdi = table('countries', 'world-bank-wdi', '2025-07-01', [
  { alpha3: 'TUR', alpha2: 'TR', name: 'Türkiye', region: 'Europe & Central Asia', incomeGroup: 'Upper middle income' },
  { alpha3: 'ETH', alpha2: 'ET', name: 'Ethiopia', region: 'Sub-Saharan Africa' },
  { alpha3: 'CHI', name: 'Channel Islands', region: 'Europe & Central Asia', incomeGroup: 'High income' },
])
const report = table('countries', 'microsoft-ai-diffusion', '2026-03-31', [
  { alpha3: 'TUR', name: 'Turkey', incomeGroup: 'Upper middle income', year: 2026 },
  { alpha3: 'TWN', name: 'Taiwan', year: 2026 },
])
const patch = (id: string, changes: object) => {
  const value = countryPatchSchema.parse({ id, sources: ['page'], ...changes })
  return { id, file: `curated/countries/${id}.yaml`, value }
}
const taiwan = patch('TW', { name: 'Taiwan', alpha3: 'TWN', aliases: ['Chinese Taipei'], usServicesUnavailable: false })

function run(tables = [report, wdi], patches = [taiwan]) {
  const { resolver } = createResolver(curatedOf())
  return { ...compileCountries(tables, patches, resolver), unresolved: resolver.unresolved() }
}

describe('countries', () => {
  it('take name, region and group from the table that prints two letters, and the year from the one that says it', () => {
    expect(run().countries.find(({ id }) => id === 'TR')).toMatchObject({
      alpha3: 'TUR',
      name: 'Türkiye',
      region: 'Europe & Central Asia',
      incomeGroups: [{ year: 2026, group: 'upper-middle' }],
      sources: ['microsoft-ai-diffusion', 'world-bank-wdi'],
    })
  })

  it('keep a missing group and a missing year as such', () => {
    expect(run([wdi]).countries.find(({ id }) => id === 'ET')?.incomeGroups).toEqual([
      { year: { missing: 'not-published' }, group: { missing: 'not-published', note: 'not classified' } },
    ])
  })

  it('are found by three letters, by two, or by a curated alias, never by likeness', () => {
    const { find, countries } = run()
    expect(['TR', 'Chinese Taipei', 'Türkei'].map((label) => find(label))).toEqual(['TR', 'TW', undefined])
    expect(find('Turkey', 'TUR')).toBe('TR')
    expect(countries.find(({ id }) => id === 'TW')).toMatchObject({ name: 'Taiwan', usServicesUnavailable: false })
  })

  it('note an economy without a code of two letters', () => {
    expect(run().unresolved).toMatchObject([{ kind: 'country', name: 'Channel Islands (CHI)' }])
  })

  it('report a patch of no country, an alias claimed twice, and a group of other words', () => {
    const odd = table('countries', 'page', '2026-01-01', [{ alpha3: 'TUR', name: 'Türkiye', incomeGroup: 'Middle income' }])
    const { problems } = run([wdi, odd], [taiwan, patch('GF', { aliases: ['Chinese Taipei'] })])
    expect(problems.map(({ field }) => field)).toEqual(['aliases', 'incomeGroup', 'id'])
  })
})

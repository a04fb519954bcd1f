import { describe, expect, it } from 'vitest'
import { contextOf, lab, provider } from '../src/testing/facts.ts'
import { countryCodesExist, isCountryCode } from './country-codes-exist.ts'

describe(countryCodesExist.name, () => {
  it.each(['CN', 'US', 'HK', 'MO', 'TW', 'GB', 'ET', 'AE'])('takes %s', (code) => {
    expect(isCountryCode(code)).toBe(true)
  })

  it.each(['UK', 'EU', 'XX', 'ZZ', 'SU', 'AA', 'cn', 'CHN'])('refuses %s', (code) => {
    expect(isCountryCode(code)).toBe(false)
  })

  it('finds the seat and the parent of a lab', () => {
    const seat = { country: 'UK', grade: 'P', howKnown: 'its pages', sources: ['page'] }
    const labs = [
      lab('a', { headquarters: seat }),
      lab('b', { parent: { name: 'B', country: 'XX' } }),
      lab('c', { parent: { name: 'C', country: { missing: 'unknown' } } }),
    ]
    expect(countryCodesExist.check(contextOf({ labs })).map(({ record, field }) => `${record} ${field}`)).toEqual([
      'a headquarters.country',
      'b parent.country',
    ])
  })

  it('finds the seat, the parent and the data centres of a provider', () => {
    const providers = [
      provider('a', { headquarters: 'UK' }),
      provider('b', { parent: { name: 'B', country: 'XX' }, dataCentres: ['US', 'EU'] }),
      provider('c'),
    ]
    expect(countryCodesExist.check(contextOf({ providers })).map(({ record, field }) => `${record} ${field}`)).toEqual([
      'a headquarters',
      'b parent.country',
      'b dataCentres',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { licenseSchema } from './license.ts'

const silent = { value: 'not-addressed' }
const unread = { value: { missing: 'unknown' } }

const facets = {
  commercialUse: { value: 'allowed-with-conditions' },
  thresholds: {
    value: [
      {
        quantity: 'revenue',
        amount: 20_000_000,
        currency: 'USD',
        period: 'any-12-months',
        comparison: 'over',
        scope: 'licensee-with-affiliates',
        onlyFor: ['model-as-a-service'],
        measured: 'ongoing',
        consequence: 'permission',
        reach: 'commercial-use',
        quote: 'the Licensee must enter into a separate agreement',
        section: '2',
      },
    ],
  },
  territory: { value: { excluded: [] } },
  naming: { value: [{ kind: 'display', words: 'Example 1', when: ['over-threshold'], force: 'required' }] },
  attribution: { value: [{ duty: 'keep-notices' }] },
  acceptableUse: { value: { present: false } },
  outputs: silent,
  distillationIsDerivative: silent,
  patent: silent,
  revocable: unread,
  terminates: { value: [{ on: 'breach', ends: 'all-rights', automatic: false }] },
  law: { value: ['US-CA'], section: '7' },
  forum: { value: { kind: 'courts', place: 'California' } },
  exemptions: { value: [{ who: 'internal-use', from: 'thresholds' }] },
}

const record = {
  id: 'LicenseRef-example-1',
  name: 'Example License',
  class: 'conditional',
  osiApproved: false,
  validFrom: '2026-07',
  address: { missing: 'unknown' },
  grade: 'P',
  facets,
  sources: ['license-text-example'],
}

const withFacet = (changed: Record<string, unknown>) => ({ ...record, facets: { ...facets, ...changed } })
const pathsOf = (input: unknown) => licenseSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('.')) ?? []

describe('licenseSchema', () => {
  it('accepts a full record', () => {
    expect(licenseSchema.parse(record)).toEqual(record)
  })

  it('names the field when a quote is longer than 25 words', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
    expect(pathsOf(withFacet({ outputs: { value: 'free', quote: words(25) } }))).toEqual([])
    const result = licenseSchema.safeParse(withFacet({ outputs: { value: 'free', quote: words(26) } }))
    expect(result.error?.issues).toMatchObject([{ path: ['facets', 'outputs', 'quote'], message: 'a quote is at most 25 words' }])
  })

  it('refuses a facet value it does not know', () => {
    expect(pathsOf(withFacet({ commercialUse: { value: 'mostly' } }))).toEqual(['facets.commercialUse.value'])
  })

  it('refuses a record that leaves a facet out, so that silence is always stated', () => {
    const { law: _law, ...rest } = facets
    expect(pathsOf({ ...record, facets: rest })).toEqual(['facets.law'])
  })

  it('keeps a licence that is silent apart from one that was not read', () => {
    const { outputs, revocable } = licenseSchema.parse(record).facets
    expect(outputs.value).toBe('not-addressed')
    expect(revocable.value).toEqual({ missing: 'unknown' })
  })

  it('refuses a revenue threshold without a currency', () => {
    const [threshold] = facets.thresholds.value
    const { currency: _currency, ...rest } = threshold ?? {}
    expect(licenseSchema.safeParse(withFacet({ thresholds: { value: [rest] } })).success).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { endpoint, period, provider } from '../../fixtures/endpoints.ts'
import { lab, model, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'

const facts = indexFacts(
  snapshot(
    {
      labs: [lab('us-lab', 'US'), lab('cn-lab', 'CN')],
      models: [model('cn-lab/x', ['cn-lab']), model('cn-lab/y', ['cn-lab']), model('us-lab/z', ['us-lab'])],
      providers: [
        provider('cn-lab-api', 'CN'),
        provider('singapore', 'SG', { parent: { name: 'Parent', country: 'CN' }, dataCentres: ['SG', 'CN'] }),
        provider('alone', 'US', { parent: { missing: 'not-applicable' }, dataCentres: ['US'] }),
        provider('nowhere', undefined),
      ],
      endpoints: [
        endpoint('cn-lab-api', 'cn-lab/x', 'CN', [1, 1], { firstParty: true }),
        endpoint('singapore', 'cn-lab/x', 'SG', [1, 1]),
        endpoint('alone', 'cn-lab/x', 'US', [1, 1]),
        // The same service in another list, and a variant of it, are no further endpoints.
        endpoint('alone', 'cn-lab/x', 'US', [1, 1], { id: 'alone/x@other', sources: ['other'], knownSince: '2026-05-01' }),
        endpoint('alone', 'cn-lab/x', 'US', [1, 1], { id: 'alone/x#fp8' }),
        endpoint('alone', 'cn-lab/y', 'US', [1, 1]),
        endpoint('nowhere', 'cn-lab/y', undefined, [1, 1]),
        // Gone from the newest copy.
        endpoint('cn-lab-api', 'cn-lab/y', 'CN', [1, 1], { prices: [period([1, 1], '2026-01-01', '≥2026-03-01')] }),
        endpoint('alone', 'us-lab/z', 'US', [1, 1]),
        endpoint('alone', 'us-lab/z', 'US', [1, 1], { id: 'alone/unresolved', model: { missing: 'unknown' } }),
      ],
    },
    '2026-08-01',
    ['providers'],
  ),
)
const exposure = (parameters: Readonly<Record<string, unknown>> = {}) => computeMetric(facts, 'hosting-exposure', parameters)

describe('the share of endpoints in a country', () => {
  it('is of those whose place is known, one for each model and provider, with bounds for the rest', () => {
    expect(exposure()).toMatchObject({
      kind: 'estimate',
      value: 1 / 4,
      n: 5,
      evaluatedOn: '2026-07-01',
      details: { yes: 1, no: 3, unknown: 1, lowerBound: 1 / 5, upperBound: 2 / 5, providers: 4, unknownShare: 1 / 5 },
    })
  })

  it('follows the parent where asked; one of unknown parent is unknown', () => {
    expect(exposure({ jurisdiction: 'parent' })).toMatchObject({ value: 1 / 3, details: { yes: 1, no: 2, unknown: 2 } })
  })

  it('counts an endpoint that has one data centre there', () => {
    expect(exposure({ jurisdiction: 'data-centre' })).toMatchObject({ details: { yes: 1, no: 2, unknown: 2 } })
  })

  it('keeps first-party endpoints apart', () => {
    expect(exposure({ sellers: 'third-party' })).toMatchObject({ value: 0, n: 4 })
    expect(exposure()).toMatchObject({
      details: { firstParty: { endpoints: 1, shareOfKnown: 1 }, thirdParty: { endpoints: 4, shareOfKnown: 0 } },
    })
  })

  it('shows each list by itself', () => {
    expect(exposure({ publication: 'other' })).toMatchObject({ n: 1, value: 0, evaluatedOn: '2026-05-01' })
  })

  it('says so where nothing was listed yet, and where the part is missing', () => {
    expect(exposure({ asOf: '2026-02-01' })).toMatchObject({ reason: 'no-data-before' })
    expect(computeMetric(indexFacts(snapshot({}, '2026-08-01', [])), 'hosting-exposure')).toMatchObject({ reason: 'part-not-loaded' })
  })
})

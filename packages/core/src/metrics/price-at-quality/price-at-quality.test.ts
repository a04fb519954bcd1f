import { describe, expect, it } from 'vitest'
import { endpoint, period, provider } from '../../fixtures/endpoints.ts'
import { indexScore, lab, model, rating, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import type { SnapshotRecords } from '../../observatory/snapshot.ts'
import { computeMetric } from '../registry.ts'

const vintage = '2026-07-01'
const records: Partial<SnapshotRecords> = {
  labs: [lab('us-lab', 'US'), lab('cn-lab', 'CN')],
  models: ['us-lab/good', 'us-lab/weak', 'cn-lab/good', 'cn-lab/edge'].map((id) => model(id, [id.split('/')[0] ?? ''])),
  indexScores: [
    indexScore('us-lab/good', ['us-lab'], vintage, 150, '2025-01-01'),
    indexScore('us-lab/weak', ['us-lab'], vintage, 110, '2025-01-01'),
    indexScore('cn-lab/good', ['cn-lab'], vintage, 150, '2025-01-01'),
    indexScore('cn-lab/edge', ['cn-lab'], vintage, 130.5, '2025-01-01'),
  ],
  providers: [provider('host', 'US'), provider('cn-host', 'CN'), provider('nowhere', undefined)],
  endpoints: [
    endpoint('host', 'us-lab/good', 'US', [4, 8]),
    endpoint('host', 'us-lab/weak', 'US', [0.01, 0.01]),
    endpoint('host', 'cn-lab/good', 'US', [2, 6]),
    endpoint('cn-host', 'cn-lab/good', 'CN', [1, 5]),
    endpoint('nowhere', 'cn-lab/good', undefined, [1, 1]),
    endpoint('cn-host', 'cn-lab/edge', 'CN', [0.5, 0.5]),
  ],
}
const priceOf = (more: Partial<SnapshotRecords>, parameters: Readonly<Record<string, unknown>> = {}, parts = ['providers', 'ratings']) =>
  computeMetric(indexFacts(snapshot({ ...records, ...more }, '2026-08-01', parts)), 'price-at-quality', parameters)
const withEndpoints = (endpoints: SnapshotRecords['endpoints'], parameters: Readonly<Record<string, unknown>> = {}) =>
  priceOf({ endpoints }, { measure: 'price', a: 'US', ...parameters })

describe('the price at a capability', () => {
  it('is three parts read to one written, of the cheapest model that is good enough', () => {
    const result = priceOf({})
    expect(result).toMatchObject({ kind: 'estimate', unit: 'ratio', n: 4, evaluatedOn: '2026-07-01' })
    // US: (3 · 4 + 8)/4 = 5; CN: 0.5, of the model that is just good enough.
    expect(result).toMatchObject({ value: 10, details: { priceOfA: 5, priceOfB: 0.5, modelsOfA: 1, modelsOfB: 2 } })
  })

  it('carries the uncertainty about which models are good enough', () => {
    const result = priceOf({})
    if (result.kind !== 'estimate' || !('low' in result.interval)) throw new Error(JSON.stringify(result))
    // The model at 130.5 falls below 130 in three draws of ten; then the next price of b is 2.
    expect([result.interval.low, result.interval.high]).toEqual([2.5, 10])
    expect(result.details?.cheapestOfBInDraws).toMatchObject([{ model: 'cn-lab/edge' }, { model: 'cn-lab/good' }])
  })

  it('has no interval where too many draws leave a side without a model', () => {
    expect(priceOf({}, { atLeast: 150 })).toMatchObject({ value: 2.5, interval: { missing: 'unknown' } })
  })

  it('keeps endpoints of unknown place apart and says what they would ask', () => {
    expect(priceOf({}, { atLeast: 140, bOperatedIn: 'US', sellers: 'all' })).toMatchObject({
      value: 5 / 3,
      details: { priceOfB: 3, unknownPlaceOfB: 1, lowestOfBWithUnknownPlace: 1 },
    })
    expect(priceOf({}, { atLeast: 140 })).toMatchObject({ details: { priceOfB: 2 } })
    expect(priceOf({}, { atLeast: 140, sellers: 'all' })).toMatchObject({ details: { priceOfB: 1 } })
  })

  it('compares places for everybody’s models', () => {
    const places = { a: 'all', b: 'all', aOperatedIn: 'US', bOperatedIn: 'CN', atLeast: 140 }
    expect(priceOf({}, places)).toMatchObject({ value: 1.5, details: { priceOfA: 3, priceOfB: 2 } })
  })

  it('takes the median over models where asked', () => {
    expect(priceOf({}, { statistic: 'median' })).toMatchObject({ details: { priceOfB: 1.25 } })
  })

  it('never counts a price of 0 or in another currency', () => {
    const endpoints = [
      endpoint('host', 'us-lab/good', 'US', [0, 0]),
      endpoint('cn-host', 'us-lab/good', 'CN', [0, 3]),
      endpoint('nowhere', 'us-lab/good', undefined, [1, 1], { prices: [period([1, 1], '2026-01-01', undefined, 'CNY')] }),
    ]
    expect(withEndpoints(endpoints)).toMatchObject({ kind: 'undetermined', reason: 'no-data' })
  })

  it('takes the price that held on the day', () => {
    const endpoints = [
      endpoint('host', 'us-lab/good', 'US', [1, 1], {
        prices: [period([9, 9], '2026-01-01', '2026-03-31'), period([3, 3], '2026-04-01')],
      }),
    ]
    expect(withEndpoints(endpoints, { asOf: '2026-03-01' })).toMatchObject({ value: 9, evaluatedOn: '2026-03-01' })
    const series = withEndpoints(endpoints, { since: '2026-01-15', step: 30 })
    expect(series.kind === 'series' && series.points.map(({ date, value }) => [date, value])).toEqual([
      ['2026-02-01', 9],
      ['2026-03-03', 9],
      ['2026-04-02', 3],
      ['2026-05-02', 3],
      ['2026-06-01', 3],
      ['2026-07-01', 3],
    ])
  })

  it('lets a price lapse some time after it was last seen', () => {
    const old = endpoint('host', 'us-lab/good', 'US', [1, 1], { prices: [period([1, 1], '2026-01-01', '≥2026-02-01')] })
    const newer = endpoint('cn-host', 'us-lab/good', 'CN', [2, 2])
    expect(withEndpoints([old, newer])).toMatchObject({ value: 2 })
    expect(withEndpoints([old, newer], { validFor: 180 })).toMatchObject({ value: 1 })
  })

  it('matches a score with a price of the same effort only, where both say theirs', () => {
    const more = { configuration: 'effort-high' }
    const score = (label: string, value: number, configuration: string) =>
      rating(label, ['us-lab'], '2026-06-01', value, 4, { model: 'us-lab/good', configuration } as never)
    const ratings = [score('good high', 1500, 'effort-high'), score('good low', 1400, 'effort-low')]
    const endpoints = [
      endpoint('host', 'us-lab/good', 'US', [1, 1], { configuration: 'effort-low' }),
      endpoint('cn-host', 'us-lab/good', 'CN', [2, 2], more),
    ]
    const onBoard = { index: 'arena', measure: 'price', atLeast: 1450 }
    expect(priceOf({ ratings, endpoints }, onBoard)).toMatchObject({ value: 2, n: 1 })
  })

  it('says which part it lacks, and which lab it does not know', () => {
    expect(priceOf({}, {}, [])).toMatchObject({ reason: 'part-not-loaded' })
    expect(priceOf({}, { a: 'nobody' })).toMatchObject({ reason: 'unknown-party' })
  })
})

import { expect, test } from 'vitest'
import { lab, model, snapshot, weights } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'
import { result } from './result-fixture.ts'

const labs = [lab('openai', 'US'), lab('deepseek', 'CN'), lab('mistral', 'FR')]
const models = ['openai/one', 'openai/two', 'deepseek/one', 'deepseek/two', 'mistral/one'].map((id) => model(id, [id.split('/')[0] ?? '']))
// On the quiz b takes 365 days, on the riddle it is 73 days earlier; the second record on the quiz stands unmatched.
const benchmarkResults = [
  result('openai/one', 'quiz', 0.5, '2024-01-01'),
  result('openai/two', 'quiz', 0.9, '2025-01-01'),
  result('deepseek/one', 'quiz', 0.5, '2024-12-31'),
  result('mistral/one', 'quiz', 0.99, '2024-01-02'),
  result('openai/one', 'riddle', 0.3, '2024-03-14'),
  result('deepseek/two', 'riddle', 0.3, '2024-01-02'),
  result('openai/one', 'maze', 0.3, '2024-03-14'),
]
const parts = ['benchmark-results']
const facts = indexFacts(snapshot({ labs, models, benchmarkResults }, '2026-08-19', parts))

test('averages the matched lags of all benchmarks, those where the follower was first included', () => {
  const lag = computeMetric(facts, 'benchmark-lag')
  metricResultSchema.parse(lag)
  if (lag.kind !== 'estimate') throw new Error(lag.detail)
  expect(lag.value).toBeCloseTo((12 - (72 / 365) * 12) / 2, 9)
  expect(lag).toMatchObject({ unit: 'months', n: 2, evaluatedOn: '2026-08-11', details: { benchmarks: 2, benchmarksWithOneSide: 1 } })
  expect(lag.details?.bBehindA).toMatchObject({ matched: 2, unmatched: 1, negative: 1 })
})

test('says that records are unmatched, and that this censoring is informative', () => {
  const lag = computeMetric(facts, 'benchmark-lag')
  if (lag.kind !== 'estimate') throw new Error(lag.detail)
  expect(lag.caveats.join(' ')).toContain('1 records of US are not matched yet. This censoring is informative')
  // Waiting times: −2.4, 12 and from 2025-01-01 on: after 12 months a third is still waiting.
  expect(lag.details?.bBehindA).toMatchObject({ kaplanMeier: { median: 12 } })
})

test('runs the other direction too, which is the first with the sides exchanged', () => {
  const there = computeMetric(facts, 'benchmark-lag')
  const back = computeMetric(facts, 'benchmark-lag', { a: 'CN', b: 'US' })
  if (there.kind !== 'estimate' || back.kind !== 'estimate') throw new Error('no estimate')
  expect(there.details?.aBehindB).toEqual(back.details?.bBehindA)
  expect(back.value).toBeCloseTo(((72 / 365) * 12 - 12) / 2, 9)
})

test('has an interval over benchmarks, and none on a single one', () => {
  const lag = computeMetric(facts, 'benchmark-lag')
  if (lag.kind !== 'estimate' || !('low' in lag.interval)) throw new Error('no interval')
  expect(lag.interval.low).toBeCloseTo((-72 / 365) * 12, 9)
  expect(lag.interval.high).toBeCloseTo(12, 9)
  const one = computeMetric(facts, 'benchmark-lag', { benchmark: 'quiz' })
  expect(one).toMatchObject({ kind: 'estimate', n: 1, interval: { missing: 'not-applicable' } })
  if (one.kind === 'estimate') expect(one.value).toBeCloseTo(12, 9)
})

test('takes the day of release, or the day as printed', () => {
  const moved = indexFacts(
    snapshot({ labs, models, benchmarkResults, releases: [weights('deepseek/one', '2024-07-01', 'MIT')] }, '2026-08-19', parts),
  )
  const on = (dates: 'release' | 'as-printed') => {
    const lag = computeMetric(moved, 'benchmark-lag', { benchmark: 'quiz', dates })
    return lag.kind === 'estimate' ? lag.value : Number.NaN
  }
  expect(on('release')).toBeCloseTo((182 / 365) * 12, 9)
  expect(on('as-printed')).toBeCloseTo(12, 9)
})

test('counts only models released by the date asked for, and calls that a reconstruction', () => {
  expect(computeMetric(facts, 'benchmark-lag', { asOf: '2024-06-30', benchmark: 'quiz' })).toMatchObject({
    kind: 'undetermined',
    reason: 'no-data',
  })
  const lag = computeMetric(facts, 'benchmark-lag', { asOf: '2024-12-31' })
  expect(lag).toMatchObject({ kind: 'estimate', evaluatedOn: '2024-12-31', details: { bBehindA: { unmatched: 0 } } })
  if (lag.kind === 'estimate') expect(lag.caveats[0]).toContain('Reconstructed')
})

test('names the part that is not loaded, the lab that is none and the benchmark without results', () => {
  const bare = indexFacts(snapshot({ labs, models }))
  expect(computeMetric(bare, 'benchmark-lag')).toMatchObject({ kind: 'undetermined', reason: 'part-not-loaded' })
  expect(computeMetric(facts, 'benchmark-lag', { b: 'no-such-lab' })).toMatchObject({ reason: 'unknown-party' })
  expect(computeMetric(facts, 'benchmark-lag', { benchmark: 'no-such-test' })).toMatchObject({ reason: 'no-data' })
})

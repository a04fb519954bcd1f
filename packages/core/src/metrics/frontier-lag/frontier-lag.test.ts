import { expect, test } from 'vitest'
import { indexScore, lab, model, snapshot, weights } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'

const vintage = '2026-01-01'
const labs = [lab('american', 'US'), lab('chinese', 'CN')]
const models = ['american/one', 'american/two', 'american/three']
  .map((id) => model(id, ['american']))
  .concat(model('chinese/one', ['chinese']))
const scores = (error: number) => [
  indexScore('american/one', ['american'], vintage, 100, '2024-01-01', error),
  indexScore('american/two', ['american'], vintage, 120, '2025-01-01', error),
  indexScore('american/three', ['american'], vintage, 140, '2025-12-01', error),
  indexScore('chinese/one', ['chinese'], vintage, 115, '2025-06-01', error),
]
const facts = (error = 0.001) => indexFacts(snapshot({ labs, models, indexScores: scores(error) }, vintage))

test('counts the time since the leader first had what the follower has', () => {
  const lag = computeMetric(facts(), 'frontier-lag', {})
  // 115 was first reached on 2025-01-01, 365 days before the vintage.
  expect(lag).toMatchObject({ kind: 'estimate', value: 365 / 30.4375, unit: 'months', n: 4, evaluatedOn: vintage })
  expect(lag).toMatchObject({ details: { leaderMatched: 'american/two', followerBest: 'chinese/one', leads: 'US' } })
})

test('is negative where the other side leads', () => {
  const lag = computeMetric(facts(), 'frontier-lag', { a: 'CN', b: 'US' })
  expect(lag).toMatchObject({ kind: 'estimate', details: { leads: 'US' } })
  if (lag.kind === 'estimate') expect(lag.value).toBeCloseTo(-365 / 30.4375, 9)
})

test('lists the leaders matched with their share of draws where the scores are uncertain', () => {
  const lag = computeMetric(facts(6), 'frontier-lag', { draws: 500 })
  if (lag.kind !== 'estimate' || !('low' in lag.interval)) throw new Error('no interval')
  const shares = lag.details?.leadersMatchedInDraws as unknown as { model: string; share: number }[]
  expect(shares[0]?.model).toBe('american/two')
  expect(shares.reduce((sum, entry) => sum + entry.share, 0)).toBeCloseTo(1, 9)
  expect(lag.interval.low).toBeLessThan(lag.value)
  expect(lag.interval.method).toContain('marginal')
})

test('the same seed gives the same interval, to the last digit', () => {
  expect(computeMetric(facts(6), 'frontier-lag', { draws: 200 })).toEqual(computeMetric(facts(6), 'frontier-lag', { draws: 200 }))
})

test('a curated date of release moves the lag, a printed one does not', () => {
  const early = indexFacts(
    snapshot({ labs, models, indexScores: scores(0.001), releases: [weights('american/two', '2025-03-01', undefined)] }, vintage),
  )
  expect(computeMetric(early, 'frontier-lag', {})).toMatchObject({ value: 306 / 30.4375 })
  expect(computeMetric(early, 'frontier-lag', { dates: 'as-printed' })).toMatchObject({ value: 365 / 30.4375 })
})

test('is evaluated at the vintage, not at the date asked for: it does not grow because nobody looked', () => {
  const later = indexFacts(snapshot({ labs, models, indexScores: scores(0.001) }, '2026-06-01'))
  expect(computeMetric(later, 'frontier-lag', {})).toMatchObject({ asOf: '2026-06-01', evaluatedOn: vintage, value: 365 / 30.4375 })
})

test('says that it reconstructs where the date lies before the first vintage', () => {
  const lag = computeMetric(facts(), 'frontier-lag', { asOf: '2025-08-01' as never })
  expect(lag).toMatchObject({ kind: 'estimate', evaluatedOn: '2025-08-01' })
  expect(lag.kind === 'estimate' && lag.caveats.some((caveat) => caveat.startsWith('Reconstruction'))).toBe(true)
})

test('a vintage without intervals gives a value without interval, and says why', () => {
  const bare = scores(1).map((score) => ({ ...score, interval: { missing: 'not-published' as const } }))
  const lag = computeMetric(indexFacts(snapshot({ labs, models, indexScores: bare }, vintage)), 'frontier-lag', {})
  expect(lag).toMatchObject({ kind: 'estimate', interval: { missing: 'not-published' } })
})

test('a series ends on the day of evaluation and sums up every day', () => {
  const series = computeMetric(facts(), 'frontier-lag', { since: '2025-06-01' as never, step: 30, draws: 100 })
  if (series.kind !== 'series') throw new Error('no series')
  expect(series.points.at(-1)?.date).toBe(vintage)
  expect(series.summary?.mean.n).toBe(215)
  // The lag grows by a day a day: from 151 on 2025-06-01 to 365 on 2026-01-01.
  expect(series.summary?.minimum.value).toBeCloseTo(151 / 30.4375, 9)
  expect(series.summary?.mean.value).toBeCloseTo(258 / 30.4375, 9)
  expect(series.summary?.maximum.value).toBeCloseTo(365 / 30.4375, 9)
})

import { expect, test } from 'vitest'
import { benchmarkSchema } from '../../entities/index.ts'
import { lab, model, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { result } from '../benchmark-lag/result-fixture.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const labs = [lab('openai', 'US'), lab('deepseek', 'CN'), lab('mistral', 'FR')]
const names = ['openai/one', 'openai/two', 'deepseek/one', 'mistral/one', 'mistral/two']
const models = names.map((id) => model(id, [id.split('/')[0] ?? '']))
const day = '2025-01-01'

/** Five models on a benchmark, of which the best has `top` and the best of China `chinese`. */
const five = (benchmark: string, top: number, chinese: number) => [
  result('openai/one', benchmark, 0.1, day),
  result('openai/two', benchmark, 0.1, day),
  result('mistral/one', benchmark, top, day),
  result('mistral/two', benchmark, 0.1, day),
  result('deepseek/one', benchmark, chinese, day),
]
const benchmarkResults = [
  ...five('near', 0.8, 0.75),
  ...five('far', 0.8, 0.7),
  ...five('first', 0.4, 0.9),
  ...five('absent', 0.8, 0.8).map((row, place) => (place === 4 ? result('openai/three', 'absent', 0.8, day) : row)),
  ...five('small', 0.8, 0.8).slice(1),
]
const parts = ['benchmark-results']
const records = { labs, models: [...models, model('openai/three', ['openai'])], benchmarkResults }
const facts = indexFacts(snapshot(records, '2026-08-19', parts))

test('counts the benchmarks on which the best of b is within five points of the best of all', () => {
  const share = computeMetric(facts, 'near-frontier-share')
  metricResultSchema.parse(share)
  expect(share).toMatchObject({ kind: 'estimate', value: 2 / 3, unit: 'share', n: 3, details: { benchmarks: 4, near: 2, far: 1 } })
})

test('shows both bounds for a benchmark without a model of b, and lets the interval reach both', () => {
  const share = computeMetric(facts, 'near-frontier-share')
  if (share.kind !== 'estimate' || !('low' in share.interval)) throw new Error('no interval')
  expect(share.details).toMatchObject({ withoutB: 1, shareWithMissingCountedAsFailed: 1 / 2, shareWithMissingDropped: 2 / 3 })
  expect(share.interval.low).toBeLessThanOrEqual(1 / 2)
  expect(share.interval.high).toBeGreaterThanOrEqual(2 / 3)
  expect(share.interval.method).toContain('counted as failed')
})

test('chooses benchmarks by how many models were scored and by side a, never by their scores', () => {
  const fewer = computeMetric(facts, 'near-frontier-share', { minimumModels: 4 })
  expect(fewer).toMatchObject({ details: { benchmarks: 5, near: 3 } })
  const other = computeMetric(facts, 'near-frontier-share', { a: 'deepseek', b: 'US' })
  expect(other).toMatchObject({ details: { benchmarks: 3, near: 0 } })
})

test('measures distance on the range from chance to ceiling where that is recorded', () => {
  const unknown = { missing: 'unknown' }
  const choice = benchmarkSchema.parse({
    ...{ id: 'near', name: 'near', domain: unknown, metric: unknown, unit: 'share', direction: 'higher', randomBaseline: 0.25, ceiling: 1 },
    ...{ released: unknown, items: unknown, aliases: [], sources: ['fixture'] },
  })
  const share = computeMetric(indexFacts(snapshot({ ...records, benchmarks: [choice] }, '2026-08-19', parts)), 'near-frontier-share')
  // 5 points of 75 are 6.7 % of the range.
  expect(share).toMatchObject({ details: { near: 1, far: 2 } })
  if (share.kind === 'estimate') expect(share.caveats.join(' ')).toContain('of 3 benchmarks is not recorded')
})

test('leaves out what a lab ran itself, and says of how many scores nobody is named', () => {
  const own = records.benchmarkResults.map((row) =>
    row.benchmark === 'near' && row.label.startsWith('deepseek') ? { ...row, evaluatedBy: 'lab-itself' as const } : row,
  )
  const share = computeMetric(indexFacts(snapshot({ ...records, benchmarkResults: own }, '2026-08-19', parts)), 'near-frontier-share')
  expect(share).toMatchObject({ details: { benchmarks: 3, near: 1 } })
  if (share.kind === 'estimate') expect(share.caveats.join(' ')).toContain('nothing says who ran them')
  expect(computeMetric(facts, 'near-frontier-share', { evaluators: 'independent' })).toMatchObject({ kind: 'undetermined' })
})

test('gives no figure without the part, or before any model', () => {
  expect(computeMetric(indexFacts(snapshot({ labs })), 'near-frontier-share')).toMatchObject({ reason: 'part-not-loaded' })
  expect(computeMetric(facts, 'near-frontier-share', { asOf: '2020-01-01' })).toMatchObject({ reason: 'no-data' })
})

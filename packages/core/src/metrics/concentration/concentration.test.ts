import { expect, test } from 'vitest'
import { pulls, repository } from '../../fixtures/adoption.ts'
import { snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const day = '2026-07-31'
const parts = ['adoption', 'repositories']
const level = { universe: 'library', counting: 'level' } as const

test('is the sum of squared shares, 1/4 of four equal parts', () => {
  const adoption = ['a', 'b', 'c', 'd'].map((family) => pulls(family, day, 5, { family }))
  const result = computeMetric(indexFacts(snapshot({ adoption }, '2026-08-19', parts)), 'concentration', { ...level, top: 2 })
  metricResultSchema.parse(result)
  expect(result).toMatchObject({ value: 0.25, n: 4, details: { effectiveNumber: 4, gini: 0, topShare: 0.5, upperBound: 0.25 } })
})

test('keeps what is of no named part in the whole, as many tiny parts or as one', () => {
  const adoption = [pulls('a', day, 50, { family: 'A' }), pulls('b', day, 25, { family: 'Other' }), pulls('c', day, 25)]
  const result = computeMetric(indexFacts(snapshot({ adoption }, '2026-08-19', parts)), 'concentration', level)
  expect(result).toMatchObject({ value: 0.25, n: 1, details: { upperBound: 0.5, topShare: 0.5 } })
})

test('corrects counts of repositories for a small sample', () => {
  const repositories = ['Qwen', 'Qwen', 'Qwen', 'Llama'].map((rootFamily, place) => repository(`p/${place}`, { rootFamily }))
  const facts = indexFacts(snapshot({ repositories }, '2026-08-22', parts))
  // Σ n(n − 1)/(N(N − 1)) = 6/12.
  expect(computeMetric(facts, 'concentration', { universe: 'huggingface-derivatives' })).toMatchObject({
    value: 0.625,
    details: { indexCorrected: 0.5, effectiveNumberCorrected: 2, total: 4 },
  })
})

test('gives no figure without a named part or the part of the snapshot', () => {
  const facts = indexFacts(snapshot({ adoption: [pulls('a', day, 5)] }, '2026-08-19', parts))
  expect(computeMetric(facts, 'concentration', level)).toMatchObject({ reason: 'no-data' })
  expect(computeMetric(indexFacts(snapshot({})), 'concentration')).toMatchObject({ reason: 'part-not-loaded' })
})

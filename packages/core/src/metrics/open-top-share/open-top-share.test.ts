import { expect, test } from 'vitest'
import { indexScore, lab, model, snapshot, weights } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

const vintage = '2026-08-11'
const rows = [
  { id: 'us/old', lab: 'us', date: '2025-04-05', value: 150 },
  { id: 'cn/one', lab: 'cn', date: '2025-06-01', value: 140 },
  { id: 'cn/two', lab: 'cn', date: '2025-07-01', value: 139 },
  { id: 'us/new', lab: 'us', date: '2025-08-05', value: 120 },
]
const facts = indexFacts(
  snapshot(
    {
      labs: [lab('us', 'US'), lab('cn', 'CN')],
      models: rows.map(({ id, lab: maker }) => model(id, [maker])),
      releases: rows.map(({ id, date }) => weights(id, date, 'MIT')),
      indexScores: [
        ...rows.map(({ id, lab: maker, date, value }) => indexScore(id, [maker], vintage, value, date, 0.5)),
        indexScore('us/closed', ['us'], vintage, 160, '2026-01-01', 0.5),
      ],
    },
    vintage,
  ),
)
const share = (parameters: Record<string, unknown>) => computeMetric(facts, 'open-top-share', { draws: 200, ...parameters })

test('counts a side among the best open models; closed ones are not looked at', () => {
  const result = share({ count: 3 })
  metricResultSchema.parse(result)
  expect(result).toMatchObject({ value: 2 / 3, unit: 'share', n: 3, details: { eligible: 4, yes: 2 } })
})

test('looks only at models whose weights came after those of the one named', () => {
  expect(share({ count: 2, after: 'us/old' })).toMatchObject({ value: 1, interval: { low: 1, high: 1 }, details: { eligible: 3 } })
  expect(share({ count: 3, after: 'us/old' })).toMatchObject({ value: 2 / 3 })
})

test('gives no figure with fewer open models than asked for, or after a model nobody knows', () => {
  expect(share({ count: 10 })).toMatchObject({ kind: 'undetermined', reason: 'no-data' })
  expect(share({ after: 'us/nothing' })).toMatchObject({ kind: 'undetermined', reason: 'no-data' })
})

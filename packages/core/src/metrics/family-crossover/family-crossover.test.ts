import { expect, test } from 'vitest'
import { pulls } from '../../fixtures/adoption.ts'
import { snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { metricResultSchema } from '../result.ts'

/** Totals at month ends from December on. */
const ends = ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']
const totals = (label: string, family: string, values: readonly number[]) =>
  values.map((value, place) => pulls(label, ends[place] ?? '', value, { family }))
const facts = indexFacts(
  snapshot(
    {
      adoption: [
        ...totals('qwen3', 'Qwen', [100, 130, 150, 200, 260]),
        ...totals('llama3', 'Llama', [1000, 1020, 1050, 1080, 1100]),
        ...totals('other', 'Other', [10, 10, 10, 10, 10]),
      ],
    },
    '2026-08-19',
    ['adoption'],
  ),
)

test('finds the first month above, and the month from which it stays above', () => {
  const crossing = computeMetric(facts, 'family-crossover', { universe: 'library' })
  metricResultSchema.parse(crossing)
  expect(crossing).toMatchObject({
    kind: 'estimate',
    answer: 'passed',
    value: 0.75,
    n: 4,
    details: { firstCrossing: '2026-03-01', sustainedFrom: '2026-03-01', periodsAhead: 3 },
  })
})

test('has its own answer for where a running total stands', () => {
  expect(computeMetric(facts, 'family-crossover', { universe: 'library', counting: 'level' })).toMatchObject({
    answer: 'not passed',
    details: { firstCrossing: 'none', sustainedFrom: 'none' },
  })
})

test('tells a passing that was lost, and a lead that is as old as the data', () => {
  const asOf = (date: string, more = {}) => computeMetric(facts, 'family-crossover', { universe: 'library', asOf: date, ...more })
  expect(asOf('2026-02-28')).toMatchObject({ answer: 'not passed' })
  const [a, b] = ['Llama', 'Qwen']
  expect(asOf('2026-04-30', { a, b })).toMatchObject({
    answer: 'passed and fell back',
    details: { firstCrossing: '2026-02-01', sustainedFrom: 'none' },
  })
  expect(asOf('2026-04-30', { a, b, counting: 'level' })).toMatchObject({
    answer: 'ahead throughout',
    caveats: [expect.stringContaining('already'), expect.anything()],
  })
})

test('may count what is nobody’s by name against the one that passes', () => {
  const shares = ['2026-03-01', '2026-04-01'].flatMap((day) => [
    pulls('CN', day, 0.5, { subject: 'country', unit: 'share', measure: 'tokens' }),
    pulls('US', day, 0.4, { subject: 'country', unit: 'share', measure: 'tokens' }),
    pulls('others', day, 0.1, { subject: 'rest', unit: 'share', measure: 'tokens' }),
  ])
  const tokens = indexFacts(snapshot({ adoption: shares }, '2026-08-19', ['adoption']))
  const sides = { universe: 'library', by: 'country-label', a: 'CN', b: 'US', every: 'period' } as const
  expect(computeMetric(tokens, 'family-crossover', sides)).toMatchObject({ answer: 'ahead throughout' })
  expect(computeMetric(tokens, 'family-crossover', { ...sides, rest: 'with-b' })).toMatchObject({ answer: 'not passed' })
})

test('needs two periods', () => {
  expect(computeMetric(facts, 'family-crossover', { universe: 'library', asOf: '2026-01-31' })).toMatchObject({
    reason: 'window-too-short',
  })
  expect(computeMetric(facts, 'family-crossover', { universe: 'library', a: 'GLM', b: 'Kimi' })).toMatchObject({ reason: 'no-data' })
})

import { expect, test } from 'vitest'
import { indexScore, lab, model, rating, snapshot } from '../../fixtures/snapshot.ts'
import { indexFacts } from '../../observatory/facts.ts'
import { computeMetric } from '../registry.ts'
import { answerOf } from './convergence-trend.ts'

const labs = [lab('american', 'US'), lab('chinese', 'CN')]

test('a change wholly inside the margin is none, below zero narrowing, above zero widening, else undetermined', () => {
  expect(answerOf({ low: -2, high: 1 }, 3)).toBe('unchanged')
  expect(answerOf({ low: -8.1, high: -1.2 }, 3)).toBe('narrowing')
  expect(answerOf({ low: 1, high: 9 }, 3)).toBe('widening')
  expect(answerOf({ low: -5.8, high: 1.9 }, 3)).toBe('undetermined')
})

test('finds a gap that closes by ten points a year narrowing', () => {
  const months = Array.from({ length: 37 }, (_, month) => new Date(Date.UTC(2023, 7 + month, 1)).toISOString().slice(0, 10))
  const scores = months.flatMap((date, month) => [
    indexScore(`american/m${month}`, ['american'], '2026-08-02', 100 + month, date, 0.3),
    indexScore(`chinese/m${month}`, ['chinese'], '2026-08-02', 70 + month * 1.8, date, 0.3),
  ])
  const models = scores.map((score) => model(score.label, [score.label.split('/')[0] ?? '']))
  const facts = indexFacts(snapshot({ labs, models, indexScores: scores }, '2026-08-02'))
  const trend = computeMetric(facts, 'convergence-trend', { measure: 'gap', draws: 200 })
  expect(trend).toMatchObject({ kind: 'estimate', answer: 'narrowing', unit: 'index points' })
  // 0.8 points a month over the 24 to 25 months between the middles of the two stretches.
  if (trend.kind === 'estimate') expect(trend.value).toBeCloseTo(-0.8 * 24.1, 0)
})

test('refuses a window that cannot hold two separate stretches', () => {
  const facts = indexFacts(
    snapshot({
      labs,
      models: [model('american/one', ['american']), model('chinese/one', ['chinese'])],
      indexScores: [
        indexScore('american/one', ['american'], '2024-12-01', 100, '2023-01-01'),
        indexScore('chinese/one', ['chinese'], '2024-12-01', 90, '2023-01-01'),
      ],
    }),
  )
  expect(computeMetric(facts, 'convergence-trend', {})).toMatchObject({ kind: 'undetermined', reason: 'window-too-short' })
})

test('on a board it stays within one period of method', () => {
  const dates = ['2025-03-01', '2025-06-01', '2025-11-05', '2026-02-01', '2026-08-01']
  const ratings = dates.flatMap((date, place) => [
    rating('x', ['american'], date, 1400, 4),
    rating('y', ['chinese'], date, 1300 + place * 20, 4),
  ])
  const facts = indexFacts(snapshot({ labs, ratings }))
  const within = computeMetric(facts, 'convergence-trend', { index: 'arena', measure: 'gap', months: 3, draws: 200 })
  expect(within).toMatchObject({ kind: 'estimate', n: 3, value: -30, answer: 'narrowing' })
  const across = computeMetric(facts, 'convergence-trend', {
    index: 'arena',
    measure: 'gap',
    months: 3,
    methodPeriod: 'across',
    draws: 200,
  })
  expect(across).toMatchObject({ n: 5 })
})

test('a board has no lag in time', () => {
  expect(computeMetric(indexFacts(snapshot({ labs })), 'convergence-trend', { index: 'arena' })).toMatchObject({ reason: 'not-comparable' })
})

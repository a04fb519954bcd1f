import { fitCapabilityIndex } from '@openfrontier/core/statistics'
import { expect, test } from 'vitest'
import { snapshot } from './observatory.ts'

// Published by Epoch AI on 2026-08-11: eci_scores.csv and edi_scores.csv, to be had from the scores of eci_benchmarks.csv.
const vintage = '2026-08-11'
const published = snapshot.indexScores.filter((score) => score.index === 'eci' && score.vintage === vintage)
const difficulties = snapshot.indexDifficulties.filter((difficulty) => difficulty.index === 'eci' && difficulty.vintage === vintage)
const scores = snapshot.benchmarkResults
  .filter((result) => result.source === 'epoch-eci' && result.knownSince === vintage)
  .map(({ label, benchmark, value }) => ({ model: label, benchmark, score: value }))
const fixedSlope = { benchmark: 'winogrande', slope: 1 }
const fit = fitCapabilityIndex(scores, { fixedSlope, draws: 200 })
const fitted = new Map(fit.models.map((model) => [model.model, model]))
const benchmarks = new Map(fit.benchmarks.map((benchmark) => [benchmark.benchmark, benchmark]))

function apart(differences: readonly number[]) {
  return {
    rootMeanSquare: Math.sqrt(differences.reduce((sum, x) => sum + x * x, 0) / differences.length),
    mean: differences.reduce((sum, x) => sum + Math.abs(x), 0) / differences.length,
    most: Math.max(...differences.map(Math.abs)),
  }
}

test('the capability index of 222 models is the published one: RMSE ≤ 0.05, at most 0.25 apart', () => {
  expect(published).toHaveLength(222)
  const { rootMeanSquare, most } = apart(published.map(({ label, value }) => (fitted.get(label)?.index ?? Number.NaN) - value))
  expect(rootMeanSquare).toBeLessThanOrEqual(0.05)
  expect(most).toBeLessThanOrEqual(0.25)
  expect(fit.diagnostics).toMatchObject({ scores: 2249, converged: true, onBound: [], leftOut: [], fixedSlope: 'winogrande' })
})

test('so are the difficulties of 57 benchmarks (RMSE ≤ 0.06) and their slopes (within 1 %)', () => {
  expect(difficulties).toHaveLength(57)
  const of = (benchmark: string) => benchmarks.get(benchmark) ?? { difficulty: Number.NaN, slope: Number.NaN }
  expect(apart(difficulties.map((row) => of(row.benchmark).difficulty - row.difficulty)).rootMeanSquare).toBeLessThanOrEqual(0.06)
  expect(apart(difficulties.map((row) => of(row.benchmark).slope / row.slope - 1)).most).toBeLessThanOrEqual(0.01)
})

test('the leaders of both sides are 4.6 points apart, as published', () => {
  const gap = (fitted.get('GPT-5.6 Sol')?.index ?? Number.NaN) - (fitted.get('Kimi K3')?.index ?? Number.NaN)
  expect(gap).toBeCloseTo(4.64, 1)
})

test('the ends of intervals above 135 are near the published ones already at 200 draws', () => {
  // At 1,000 draws and more the mean distance must be at most 0.3: bench/capability-index-intervals.ts.
  const differences = published.flatMap(({ label, value, interval }) => {
    const model = fitted.get(label)
    if (value <= 135 || !('low' in interval) || model?.low === undefined || model.high === undefined) return []
    return [model.low - interval.low, model.high - interval.high]
  })
  expect(differences.length).toBeGreaterThan(200)
  expect(apart(differences).mean).toBeLessThanOrEqual(0.5)
  expect(fit.draws?.discarded).toBe(0)
})

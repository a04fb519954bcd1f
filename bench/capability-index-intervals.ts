/**
 * Interval ends of the capability index against those Epoch AI published on 2026-08-11, for models above 135.
 * Target: mean absolute difference at most 0.3 points with 1,000 draws or more; exits 1 beyond it.
 * Run: node scripts/run-source.mjs bench/capability-index-intervals.ts [draws]
 */
import { fitCapabilityIndex } from '@openfrontier/core/statistics'
import { loadSnapshot } from '@openfrontier/dataset'

const target = 0.3
const draws = Number(process.argv[2] ?? 2000)
const vintage = '2026-08-11'
const snapshot = await loadSnapshot({ parts: 'all' })
const scores = snapshot.benchmarkResults
  .filter((result) => result.source === 'epoch-eci' && result.knownSince === vintage)
  .map(({ label, benchmark, value }) => ({ model: label, benchmark, score: value }))
const fit = fitCapabilityIndex(scores, { fixedSlope: { benchmark: 'winogrande', slope: 1 }, draws })
const fitted = new Map(fit.models.map((model) => [model.model, model]))

const differences = snapshot.indexScores.flatMap(({ index, vintage: on, label, value, interval }) => {
  const model = fitted.get(label)
  if (index !== 'eci' || on !== vintage || value <= 135 || !('low' in interval)) return []
  if (model?.low === undefined || model.high === undefined) return []
  return [{ low: model.low - interval.low, high: model.high - interval.high }]
})
const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length
const distance = mean(differences.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
console.log(`${draws} draws, ${fit.draws?.discarded} discarded; ${differences.length} models above 135`)
console.log(`mean absolute difference of interval ends  ${distance.toFixed(3)} points (target ${target})`)
console.log(
  `mean difference, low and high              ${mean(differences.map(({ low }) => low)).toFixed(3)}, ${mean(differences.map(({ high }) => high)).toFixed(3)}`,
)
if (!(distance <= target)) process.exitCode = 1

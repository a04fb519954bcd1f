import { fitCapabilityIndex } from '@openfrontier/core/statistics'
import type { Benchmark } from './lib/benchmark.ts'
import { epochOptions, loadScores, vintage } from './lib/epoch-scores.ts'

const draws = 2000

export const capabilityIndexIntervals: Benchmark = {
  name: 'capability-index-intervals',
  title: 'Interval ends of the capability index',
  about: `${draws} refits against the interval ends Epoch AI published on ${vintage}, for models above 135: accuracy, not speed.`,
  async run() {
    const { snapshot, scores } = await loadScores()
    const fit = fitCapabilityIndex(scores, { ...epochOptions, draws })
    const fitted = new Map(fit.models.map((model) => [model.model, model]))
    const differences = snapshot.indexScores.flatMap(({ index, vintage: on, label, value, interval }) => {
      const model = fitted.get(label)
      if (index !== 'eci' || on !== vintage || value <= 135 || !('low' in interval)) return []
      if (model?.low === undefined || model.high === undefined) return []
      return [{ low: model.low - interval.low, high: model.high - interval.high }]
    })
    const mean = (sample: readonly number[]) => sample.reduce((sum, x) => sum + x, 0) / sample.length
    const distance = mean(differences.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
    const [low, high] = [mean(differences.map((one) => one.low)), mean(differences.map((one) => one.high))]
    return {
      rows: [{ what: `mean absolute difference, ${differences.length} models`, ours: { unit: 'points', values: [distance] }, target: 0.3 }],
      notes: [
        `Mean difference of low ends ${low.toFixed(3)}, of high ends ${high.toFixed(3)} points; ${fit.draws?.discarded} refits discarded.`,
      ],
    }
  },
}

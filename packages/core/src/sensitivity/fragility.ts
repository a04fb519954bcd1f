import type { ModelId } from '../entities/index.ts'
import { computeMetric, type MetricId } from '../metrics/registry.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import { type AnswerThreshold, answerTo, type ThresholdAnswer } from './threshold.ts'
import { withoutModels } from './without-models.ts'

export interface FragilityRequest {
  readonly metric: MetricId
  readonly parameters?: Readonly<Record<string, string | number | boolean>>
  readonly threshold: AnswerThreshold
  /** Largest number of models to take away together. Default 3. */
  readonly most?: number
  /** Most computations of the metric. Default 300. */
  readonly budget?: number
}

export interface Fragility {
  readonly answer: ThresholdAnswer
  /** Fewest models whose removal changes the answer; `undefined` where none of up to `most` was found. */
  readonly smallest: number | undefined
  /** Each set of that size that was found, with what is answered without it. */
  readonly sets: readonly { readonly models: readonly ModelId[]; readonly answer: ThresholdAnswer; readonly value: number }[]
  readonly computed: number
  /** Whether the search ended because its budget did: a smaller set may then exist. */
  readonly exhausted: boolean
}

/**
 * The smallest number of models without which a metric answers otherwise. A metric is asked again without each model that its
 * result names as an input, then without each model the new result names, and so on: for metrics of frontiers, which depend on
 * the models they name and no others, what is found is the smallest there is. Throws `InvalidParametersError` as the metric does.
 */
export function fragility(facts: Facts, request: FragilityRequest): Fragility {
  const { most = 3, budget = 300 } = request
  let computed = 0
  const ask = (removed: readonly ModelId[]): { answer: ThresholdAnswer; result: MetricResult } => {
    computed += 1
    const state = removed.length === 0 ? facts : withoutModels(facts, new Set(removed))
    const result: MetricResult = computeMetric(state, request.metric, { ...request.parameters })
    return { answer: answerTo(result, request.threshold), result }
  }
  const base = ask([])
  let level: { readonly removed: readonly ModelId[]; readonly result: MetricResult }[] = [{ removed: [], result: base.result }]
  const seen = new Set<string>()
  for (let size = 1; size <= most; size++) {
    const next: typeof level = []
    const sets: { models: readonly ModelId[]; answer: ThresholdAnswer; value: number }[] = []
    for (const { removed, result } of level) {
      for (const model of modelsOf(result)) {
        const models = [...removed, model].sort()
        const key = models.join(' ')
        if (seen.has(key)) continue
        seen.add(key)
        if (computed >= budget)
          return { answer: base.answer, smallest: sets.length > 0 ? size : undefined, sets, computed, exhausted: true }
        const asked = ask(models)
        next.push({ removed: models, result: asked.result })
        // Without any model of a side there is nothing to compare: that is no other answer.
        if (asked.answer === base.answer || asked.result.kind !== 'estimate') continue
        sets.push({ models, answer: asked.answer, value: asked.result.value })
      }
    }
    if (sets.length > 0) return { answer: base.answer, smallest: size, sets, computed, exhausted: false }
    level = next
  }
  return { answer: base.answer, smallest: undefined, sets: [], computed, exhausted: false }
}

function modelsOf(result: MetricResult): ModelId[] {
  if (result.kind !== 'estimate') return []
  return [...new Set(result.inputs.filter(({ kind }) => kind === 'model').map(({ id }) => id as ModelId))]
}

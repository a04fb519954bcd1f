import type { ModelSummary, Observatory } from '@openfrontier/core'
import { type Estimate, modelParity, type ParityAnswer, type Undetermined } from '@openfrontier/core/metrics'

/** A tested difference of two: first minus second. */
export interface Difference {
  readonly first: string
  readonly second: string
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number; readonly level: number }
  readonly answer: ParityAnswer
  readonly method: string
}

/** Differences of all pairs of models on one scale, as core tests them. Pairs that it cannot test are left out. */
export function modelDifferences(observatory: Observatory, models: readonly ModelSummary[], index: 'eci' | 'arena'): readonly Difference[] {
  return models.flatMap(({ model: first }, place) =>
    models.slice(place + 1).flatMap(({ model: second }) => {
      // Core's difference is b − a, and this page's is first − second.
      const result = modelParity(observatory.facts, { a: second.id, b: first.id, index, asOf: observatory.date })
      return tested(first.name, second.name, result) ?? []
    }),
  )
}

/** A result of core as a difference with its interval, or `undefined` where there is none. */
export function tested(first: string, second: string, result: Estimate | Undetermined): Difference | undefined {
  if (result.kind !== 'estimate' || !('low' in result.interval)) return undefined
  const { low, high, level, method } = result.interval
  return { first, second, value: result.value, interval: { low, high, level }, answer: result.answer as ParityAnswer, method }
}

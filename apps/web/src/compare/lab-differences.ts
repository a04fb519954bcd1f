import type { Lab, Observatory } from '@openfrontier/core'
import type { ParityAnswer } from '@openfrontier/core/metrics'
import type { Difference } from './difference.ts'

/** Differences of the best of all pairs of labs, by core's measure of parity: first minus second. */
export function labDifferences(observatory: Observatory, labs: readonly Lab[], index: 'eci' | 'arena'): readonly Difference[] {
  return labs.flatMap((first, place) =>
    labs.slice(place + 1).flatMap((second): Difference[] => {
      // Parity is of b against a: b minus a.
      const result = observatory.metric('parity', { index, a: second.id, b: first.id })
      if (result.kind !== 'estimate' || !('low' in result.interval)) return []
      const { low, high, level, method } = result.interval
      return [
        {
          first: first.name,
          second: second.name,
          value: result.value,
          interval: { low, high, level },
          answer: result.answer as ParityAnswer,
          method,
        },
      ]
    }),
  )
}

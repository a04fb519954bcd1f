import type { Lab, Observatory } from '@openfrontier/core'
import { type Difference, tested } from './difference.ts'

/** Differences of the best of all pairs of labs, by core's measure of parity: first minus second. */
export function labDifferences(observatory: Observatory, labs: readonly Lab[], index: 'eci' | 'arena'): readonly Difference[] {
  return labs.flatMap((first, place) =>
    // Parity is of b against a: b minus a.
    labs.slice(place + 1).flatMap((second) => {
      const result = observatory.metric('parity', { index, a: second.id, b: first.id })
      return tested(first.name, second.name, result) ?? []
    }),
  )
}

import { requireLength, requireShare } from './arguments.ts'

/**
 * Holm's step-down adjusted p-values (Holm 1979), in the order given: the i-th smallest of m becomes the largest of (m − j + 1) p_(j),
 * j ≤ i, at most 1. Rejecting where the adjusted value is at most α keeps the chance of any false rejection at most α,
 * whatever the dependence between the tests. Throws a RangeError on a value outside [0, 1].
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  requireLength('pValues', pValues, 0)
  for (const [index, pValue] of pValues.entries()) requireShare(`pValues[${index}]`, pValue)
  const order = pValues.map((_, index) => index).sort((x, y) => (pValues[x] as number) - (pValues[y] as number))
  const adjusted = new Array<number>(pValues.length)
  let largest = 0
  for (const [rank, index] of order.entries()) {
    const pValue = pValues[index] as number
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValue))
    adjusted[index] = largest
  }
  return adjusted
}

import { requireFinite, requireLevel, requirePositive, requireRepresentable } from './arguments.ts'
import { normalHalfWidth } from './normal.ts'
import { normalProbability } from './normal-probability.ts'

export interface Equivalence {
  /** Both one-sided tests reject, which is the same as the interval lying inside ±margin. */
  readonly equivalent: boolean
  /** Against a difference of −margin or less, and of +margin or more; the larger of the two is the p-value of equivalence. */
  readonly pValues: { readonly aboveLower: number; readonly belowUpper: number }
  readonly pValue: number
  /** Of the difference, at `level`. */
  readonly interval: { readonly low: number; readonly high: number }
}

/**
 * Two one-sided tests of equivalence (Schuirmann 1987) for an estimate with a normal error: is the difference within ±`margin`?
 * `level` is that of the interval: 0.9 is two tests at 5 % each. `pValues.belowUpper` alone is the test of non-inferiority.
 * Difference, standard error and margin share one unit. Throws a RangeError unless standard error and margin are above 0.
 */
export function equivalence(difference: number, standardError: number, margin: number, level: number): Equivalence {
  requireFinite('difference', difference)
  requirePositive('standardError', standardError)
  requirePositive('margin', margin)
  requireLevel(level)
  const reach = normalHalfWidth(level) * standardError
  const aboveLower = normalProbability(-(difference + margin) / standardError)
  const belowUpper = normalProbability((difference - margin) / standardError)
  const interval = { low: difference - reach, high: difference + reach }
  requireRepresentable('the interval', [interval.low, interval.high])
  return {
    equivalent: interval.low > -margin && interval.high < margin,
    pValues: { aboveLower, belowUpper },
    pValue: Math.max(aboveLower, belowUpper),
    interval,
  }
}

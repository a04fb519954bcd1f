import { refuse, requireNotNegative, requirePositive, requireRepresentable } from './arguments.ts'
import { normalHalfWidth } from './normal.ts'

/**
 * Wilson's score interval for a share (Wilson 1927): the shares π at which `successes` of `trials` lies within z of its expectation,
 * with the standard error that π itself implies. Never leaves [0, 1] and needs no correction at 0 or all.
 * `level` in (0, 1). Throws a RangeError unless 0 ≤ successes ≤ trials and trials > 0.
 */
export function wilsonInterval(successes: number, trials: number, level: number): { low: number; high: number } {
  requirePositive('trials', trials)
  requireNotNegative('successes', successes)
  if (successes > trials) refuse('successes', `at most the trials, ${trials}`, successes)
  const z = normalHalfWidth(level)
  const share = successes / trials
  const shrink = 1 + (z * z) / trials
  const centre = (share + (z * z) / (2 * trials)) / shrink
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / trials + ((z / (2 * trials)) * z) / (2 * trials))
  requireRepresentable('the interval', [centre, reach])
  // Rounding must not move an end that is exactly 0 or 1.
  return { low: successes === 0 ? 0 : centre - reach, high: successes === trials ? 1 : centre + reach }
}

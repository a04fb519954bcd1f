import { refuse, requireLevel, requireNotNegative, requirePositive, requireRepresentable } from './arguments.ts'
import { normalHalfWidth } from './normal.ts'
import { wilsonInterval } from './wilson.ts'

/** Events among trials, for instance attacks that succeeded. */
export interface Proportion {
  readonly events: number
  readonly total: number
}

export interface OddsRatio {
  /** Odds of the first over those of the second. */
  readonly ratio: number
  /** Natural logarithm of the ratio, and the variance of that: what pooling takes. */
  readonly logRatio: number
  readonly variance: number
  /** Of the ratio. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number }
  /** Whether a cell was empty, so that ½ was added to all four. */
  readonly corrected: boolean
}

export interface RiskDifference {
  /** Share of the first minus share of the second, in (−1, 1). */
  readonly difference: number
  /** Σ p(1 − p)/n; 0 where both shares are 0 or 1, which no pooling can use. */
  readonly variance: number
  readonly interval: { readonly low: number; readonly high: number; readonly level: number }
}

/**
 * Odds ratio of two proportions with Woolf's interval (1955). An empty cell gets ½, as do the other three (Haldane 1956), and only then:
 * adding it always would pull every ratio towards 1. Default level 0.9. Throws a RangeError unless 0 ≤ events ≤ total, total > 0.
 */
export function oddsRatio(first: Proportion, second: Proportion, options: { readonly level?: number } = {}): OddsRatio {
  const { level = 0.9 } = options
  requireProportions(first, second)
  requireLevel(level)
  const cells = [first.events, first.total - first.events, second.events, second.total - second.events]
  const corrected = cells.includes(0)
  const [a, b, c, d] = cells.map((cell) => cell + (corrected ? 0.5 : 0)) as [number, number, number, number]
  const logRatio = Math.log(a) + Math.log(d) - Math.log(b) - Math.log(c)
  const variance = 1 / a + 1 / b + 1 / c + 1 / d
  const reach = normalHalfWidth(level) * Math.sqrt(variance)
  requireRepresentable('the odds ratio', [logRatio, variance, Math.exp(logRatio + reach)])
  return {
    ratio: Math.exp(logRatio),
    logRatio,
    variance,
    interval: { low: Math.exp(logRatio - reach), high: Math.exp(logRatio + reach), level },
    corrected,
  }
}

/**
 * Difference of two proportions, cells as they are, with Newcombe's interval from the two Wilson intervals (1998, method 10), which
 * holds at 0 and at all. Default level 0.9. Throws a RangeError unless 0 ≤ events ≤ total, total > 0.
 */
export function riskDifference(first: Proportion, second: Proportion, options: { readonly level?: number } = {}): RiskDifference {
  const { level = 0.9 } = options
  requireProportions(first, second)
  requireLevel(level)
  const p = first.events / first.total
  const q = second.events / second.total
  const ofFirst = wilsonInterval(first.events, first.total, level)
  const ofSecond = wilsonInterval(second.events, second.total, level)
  return {
    difference: p - q,
    variance: (p * (1 - p)) / first.total + (q * (1 - q)) / second.total,
    interval: {
      low: p - q - Math.hypot(p - ofFirst.low, ofSecond.high - q),
      high: p - q + Math.hypot(ofFirst.high - p, q - ofSecond.low),
      level,
    },
  }
}

function requireProportions(first: Proportion, second: Proportion): void {
  for (const [argument, { events, total }] of Object.entries({ first, second })) {
    requirePositive(`${argument}.total`, total)
    requireNotNegative(`${argument}.events`, events)
    if (events > total) refuse(`${argument}.events`, `at most its total, ${total}`, events)
  }
}

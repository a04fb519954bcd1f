import { requireFinite, requireLength, requireLevel, requirePositive, requireRepresentable } from './arguments.ts'
import { studentTHalfWidth } from './student-t.ts'

/** One study: its estimate, on a scale where errors are normal, and the variance of that error. */
export interface StudyEffect {
  readonly estimate: number
  readonly variance: number
}

export interface PooledEffect {
  readonly estimate: number
  /** Hartung and Knapp's. */
  readonly standardError: number
  readonly interval: { readonly low: number; readonly high: number; readonly level: number }
  /** Variance of the true effects between studies. */
  readonly tauSquared: number
  /** Cochran's Q under one common effect, and the share of it beyond chance. */
  readonly q: number
  readonly iSquared: number
  readonly studies: number
}

/**
 * Random-effects mean of study effects. τ² makes the generalized Q equal its expectation k − 1 (Paule and Mandel 1982), found by
 * DerSimonian and Kacker's Newton steps (2007). The interval is Hartung and Knapp's (2001): t with k − 1 degrees of freedom, variance
 * Σ w (y − μ)² / ((k − 1) Σ w), w = 1/(v + τ²). With τ² above 0 the factor Σ w (y − μ)²/(k − 1) is 1; with τ² = 0 it lies below,
 * and the interval may be narrower than that of a common effect.
 * Default level 0.9. Throws a RangeError on fewer than two studies or a variance that is not above 0.
 */
export function pooledEffect(effects: readonly StudyEffect[], options: { readonly level?: number } = {}): PooledEffect {
  const { level = 0.9 } = options
  requireLength('effects', effects, 2)
  requireLevel(level)
  for (const [index, { estimate, variance }] of effects.entries()) {
    requireFinite(`effects[${index}].estimate`, estimate)
    requirePositive(`effects[${index}].variance`, variance)
  }
  const expected = effects.length - 1
  const common = weightedMean(effects, 0)
  const tauSquared = pauleMandelTauSquared(effects)
  const { mean, weight, q } = weightedMean(effects, tauSquared)
  const standardError = Math.sqrt(q / expected / weight)
  const reach = studentTHalfWidth(level, expected) * standardError
  requireRepresentable('the pooled effect', [mean, reach, mean - reach, mean + reach, tauSquared, common.q])
  // Newton's steps come to nothing where one variance is hundreds of powers of ten below the others.
  if (q > expected * (1 + 1e-6))
    throw new RangeError('the variances of effects must lie closer together: no variance between studies is found')
  return {
    estimate: mean,
    standardError,
    interval: { low: mean - reach, high: mean + reach, level },
    tauSquared,
    q: common.q,
    iSquared: common.q > expected ? 1 - expected / common.q : 0,
    studies: effects.length,
  }
}

function pauleMandelTauSquared(effects: readonly StudyEffect[]): number {
  const expected = effects.length - 1
  let tauSquared = 0
  for (let iteration = 0; iteration < 200; iteration++) {
    const { q, slope } = weightedMean(effects, tauSquared)
    // Q falls in τ² and is convex, so that steps from the left never pass the root.
    const step = (q - expected) / slope
    if (!(step > 0)) break
    tauSquared += step
    if (step <= 1e-15 * tauSquared) break
  }
  return tauSquared
}

/** The mean with weights 1/(v + τ²), the sum of weights, Q, and −dQ/dτ². */
function weightedMean(effects: readonly StudyEffect[], tauSquared: number) {
  let weight = 0
  let sum = 0
  for (const { estimate, variance } of effects) {
    weight += 1 / (variance + tauSquared)
    sum += estimate / (variance + tauSquared)
  }
  const mean = sum / weight
  let q = 0
  let slope = 0
  for (const { estimate, variance } of effects) {
    const share = (estimate - mean) ** 2 / (variance + tauSquared)
    q += share
    slope += share / (variance + tauSquared)
  }
  return { mean, weight, q, slope }
}

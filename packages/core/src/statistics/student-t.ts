import { refuse, requireRepresentable } from './arguments.ts'
import { incompleteBeta, logGamma } from './incomplete-beta.ts'
import { normalQuantile } from './normal.ts'
import { normalProbability } from './normal-probability.ts'

/**
 * Above this many degrees of freedom the expansions about the normal are exact to twelve digits, for probabilities down to 1e-20, while
 * the incomplete beta function loses digits to the large logarithms it subtracts.
 */
const nearlyNormal = 30_000

/** P(T ≤ t) of Student's t distribution with ν degrees of freedom, ν above 0 and not necessarily whole. */
export function studentTProbability(t: number, degreesOfFreedom: number): number {
  requireDegrees(degreesOfFreedom)
  if (typeof t !== 'number' || Number.isNaN(t)) refuse('t', 'a number', t)
  if (degreesOfFreedom > nearlyNormal) return normalProbability(normalOf(t, degreesOfFreedom))
  const tail = upperTail(Math.abs(t), degreesOfFreedom)
  requireRepresentable('the probability', [tail])
  return t < 0 ? tail : 1 - tail
}

/**
 * Quantile of Student's t distribution with ν degrees of freedom, ν above 0 and not necessarily whole; infinite ν is the normal.
 * Newton's method on ln P(T > t) as a function of ln t, which is concave and nearly straight in the tail, so that it cannot go astray.
 * Relative accuracy about 1e-12. Throws a RangeError outside (0, 1), and where the quantile is beyond what a double can hold.
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  requireDegrees(degreesOfFreedom)
  const normal = normalQuantile(probability)
  if (normal === 0) return 0
  if (degreesOfFreedom > nearlyNormal) return expanded(normal, degreesOfFreedom)
  const tail = Math.min(probability, 1 - probability)
  let logarithm = Math.log(Math.abs(normal))
  for (let iteration = 0; iteration < 200; iteration++) {
    const t = Math.exp(logarithm)
    const reached = upperTail(t, degreesOfFreedom)
    const step = (Math.log(reached / tail) * reached) / (t * density(t, degreesOfFreedom))
    logarithm += step
    if (Math.abs(step) < 1e-14) break
  }
  const quantile = Math.sign(normal) * Math.exp(logarithm)
  requireRepresentable('the quantile', [quantile])
  return quantile
}

/** Half-width, in standard errors, of a two-sided interval from Student's t: 2.571 at 0.95 with 5 degrees of freedom. */
export function studentTHalfWidth(level: number, degreesOfFreedom: number): number {
  return studentTQuantile((1 + level) / 2, degreesOfFreedom)
}

/** P(T > t), t ≥ 0: ½ I_x(ν/2, ½) with x = ν/(ν + t²). */
function upperTail(t: number, degreesOfFreedom: number): number {
  const square = t * t
  if (square === Infinity) return 0
  const total = degreesOfFreedom + square
  return incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, square / total) / 2
}

function density(t: number, degreesOfFreedom: number): number {
  const logFront = logGamma((degreesOfFreedom + 1) / 2) - logGamma(degreesOfFreedom / 2) - Math.log(Math.PI * degreesOfFreedom) / 2
  return Math.exp(logFront - ((degreesOfFreedom + 1) / 2) * Math.log1p((t * t) / degreesOfFreedom))
}

function requireDegrees(degreesOfFreedom: number): void {
  if (!(degreesOfFreedom > 0)) refuse('degreesOfFreedom', 'above 0', degreesOfFreedom)
}

/** The quantile by its expansion about the normal quantile z in powers of 1/ν (Abramowitz and Stegun 1964, 26.7.5). */
function expanded(z: number, degreesOfFreedom: number): number {
  const square = z * z
  const first = (z * (square + 1)) / 4
  const second = (z * (3 + square * (16 + 5 * square))) / 96
  const third = (z * (-15 + square * (17 + square * (19 + 3 * square)))) / 384
  return z + (first + (second + third / degreesOfFreedom) / degreesOfFreedom) / degreesOfFreedom
}

/** The normal z whose `expanded` is t: ±√(ν ln(1 + t²/ν)) and its first corrections (Wallace 1959). */
function normalOf(t: number, degreesOfFreedom: number): number {
  let z = t
  if (degreesOfFreedom === Infinity || !Number.isFinite(t) || t === 0) return z
  z = Math.sign(t) * Math.sqrt(degreesOfFreedom * Math.log1p((t / degreesOfFreedom) * t))
  if (Math.abs(z) > 40) return z
  for (let step = 0; step < 20; step++) {
    const next = z - (expanded(z, degreesOfFreedom) - t) * Math.exp(-(z * z) / (2 * degreesOfFreedom))
    if (Math.abs(next - z) <= 1e-15 * Math.abs(z)) return next
    z = next
  }
  return z
}

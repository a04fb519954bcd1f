import { incompleteBeta, logGamma } from './incomplete-beta.ts'
import { normalQuantile } from './normal.ts'

/** P(T ≤ t) of Student's t distribution with ν degrees of freedom, ν above 0 and not necessarily whole. */
export function studentTProbability(t: number, degreesOfFreedom: number): number {
  requireDegrees(degreesOfFreedom)
  const tail = upperTail(Math.abs(t), degreesOfFreedom)
  return t < 0 ? tail : 1 - tail
}

/**
 * Quantile of Student's t distribution with ν degrees of freedom, ν above 0 and not necessarily whole; infinite ν is the normal.
 * Newton's method on ln P(T > t) as a function of ln t, which is concave and nearly straight in the tail, so that it cannot go astray.
 * Relative accuracy about 1e-12. Throws a RangeError outside (0, 1).
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  requireDegrees(degreesOfFreedom)
  const normal = normalQuantile(probability)
  if (degreesOfFreedom === Infinity || normal === 0) return normal
  const tail = Math.min(probability, 1 - probability)
  let logarithm = Math.log(Math.abs(normal))
  for (let iteration = 0; iteration < 200; iteration++) {
    const t = Math.exp(logarithm)
    const reached = upperTail(t, degreesOfFreedom)
    const step = (Math.log(reached / tail) * reached) / (t * density(t, degreesOfFreedom))
    logarithm += step
    if (Math.abs(step) < 1e-14) break
  }
  return Math.sign(normal) * Math.exp(logarithm)
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
  if (!(degreesOfFreedom > 0)) throw new RangeError(`degrees of freedom must be above 0, not ${degreesOfFreedom}`)
}

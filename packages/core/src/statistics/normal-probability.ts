import { refuse } from './arguments.ts'

/** P(Z ≤ z) of the standard normal distribution. Relative accuracy about 1e-13 in either tail down to 1e-300. Throws a RangeError on NaN. */
export function normalProbability(z: number): number {
  if (typeof z !== 'number' || Number.isNaN(z)) refuse('z', 'a number', z)
  if (Math.abs(z) < 3) return 0.5 + density(z) * centralSum(z)
  const tail = density(z) / tailFraction(Math.abs(z))
  return z < 0 ? tail : 1 - tail
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** z + z³/3 + z⁵/(3·5) + … (Marsaglia 2004). */
function centralSum(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** Laplace's continued fraction z + 1/(z + 2/(z + 3/(z + …))), which converges fast in the tail. */
function tailFraction(z: number): number {
  let fraction = z
  for (let level = 100; level > 0; level--) fraction = z + level / fraction
  return fraction
}

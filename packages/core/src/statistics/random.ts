import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { requireWhole } from './arguments.ts'

/** A seeded stream of random numbers: the same seed gives the same numbers on any machine. */
export interface Random {
  /** Uniform on [0, 1). */
  uniform(): number
  /** Uniform integer on [0, bound). Throws a RangeError unless `bound` is a whole number above 0. */
  integer(bound: number): number
  /** Standard normal. */
  normal(): number
}

/** Seeded generator (xoroshiro128+); normals by Marsaglia's polar method. Throws a RangeError unless `seed` is a whole number. */
export function createRandom(seed: number): Random {
  requireWhole('seed', seed, Number.MIN_SAFE_INTEGER)
  const generator = xoroshiro128plus(seed)
  let spare: number | undefined
  const uniform = () => uniformFloat64(generator)
  return {
    uniform,
    integer(bound) {
      requireWhole('bound', bound, 1)
      return uniformInt(generator, 0, bound - 1)
    },
    normal() {
      if (spare !== undefined) {
        const value = spare
        spare = undefined
        return value
      }
      for (;;) {
        const x = 2 * uniform() - 1
        const y = 2 * uniform() - 1
        const s = x * x + y * y
        if (s > 0 && s < 1) {
          const factor = Math.sqrt((-2 * Math.log(s)) / s)
          spare = y * factor
          return x * factor
        }
      }
    },
  }
}

import type { MetricInput } from '../result.ts'

/** The distance between two sides on a row of days, and what it takes to vary it. */
export interface DistanceSeries {
  readonly kind: 'series'
  /** Day numbers, ascending. */
  readonly days: readonly number[]
  /** One distance a day, in `unit`. */
  readonly values: ArrayLike<number>
  /** Observations it rests on: models of both sides, or published dates of a board. */
  readonly n: number
  readonly unit: string
  readonly population: string
  readonly errorModel: string
  readonly inputs: readonly MetricInput[]
  readonly caveats: readonly string[]
  /** The same distances on simulated scores; absent where no errors are published. */
  readonly simulate: ((options: { readonly draws: number; readonly seed: number }) => readonly ArrayLike<number>[]) | undefined
  /** The same distances with each model that makes a frontier left out. */
  withoutEach(): readonly { readonly label: string; readonly values: ArrayLike<number> }[]
}

/** Whether a day of a series has no distance. */
export function hasGaps(values: ArrayLike<number>): boolean {
  return Array.prototype.some.call(values, Number.isNaN)
}

import { createRandom } from '../../statistics/random.ts'
import { type LinearFit, weightedLeastSquares } from '../../statistics/weighted-least-squares.ts'

/** A model with its score, compute and date, on one of two sides. */
export interface ComputeRow {
  readonly side: 'a' | 'b'
  /** Lab by which models hang together. */
  readonly cluster: string
  readonly score: number
  /** log₁₀ FLOP. */
  readonly compute: number
  readonly day: number
}

export interface EqualCompute {
  /** Score of a minus score of b at equal compute and date. */
  readonly difference: number
  /** Points gained by ten times the compute. */
  readonly perTenfold: number
  readonly perYear: number
  readonly residualDeviation: number
}

const daysPerYear = 365.25

/**
 * Least squares of score on side, log₁₀ FLOP and date, one slope for both sides. `undefined` where the rows do not decide: one side
 * is empty, or compute and date move together exactly.
 */
export function fitEqualCompute(rows: readonly ComputeRow[]): EqualCompute | undefined {
  if (rows.length <= 4 || !rows.some((row) => row.side === 'a') || !rows.some((row) => row.side === 'b')) return undefined
  // Centred, so that the columns are not nearly parallel to the constant.
  const [compute, day] = [mean(rows.map((row) => row.compute)), mean(rows.map((row) => row.day))]
  const fit = fitted(
    rows.map((row) => ({
      predictors: [1, row.side === 'a' ? 1 : 0, row.compute - compute, (row.day - day) / daysPerYear],
      response: row.score,
    })),
  )
  if (fit === undefined) return undefined
  const [, difference = Number.NaN, perTenfold = Number.NaN, perYear = Number.NaN] = fit.coefficients
  return { difference, perTenfold, perYear, residualDeviation: Math.sqrt(fit.residualVariance) }
}

function fitted(observations: Parameters<typeof weightedLeastSquares>[0]): LinearFit | undefined {
  try {
    return weightedLeastSquares(observations)
  } catch {
    // Collinear predictors: a resample of few labs may hold one date or one compute only.
    return undefined
  }
}

/**
 * Differences on resamples of whole labs, drawn within each side so that no resample loses one. Resamples that do not
 * decide are left out; how many, the length tells.
 */
export function resampleEqualCompute(
  rows: readonly ComputeRow[],
  options: { readonly draws: number; readonly seed: number },
): readonly number[] {
  const random = createRandom(options.seed)
  const sides = (['a', 'b'] as const).map((side) => clustersOf(rows.filter((row) => row.side === side)))
  return Array.from({ length: options.draws }, () => {
    const sample = sides.flatMap((clusters) => clusters.flatMap(() => clusters[random.integer(clusters.length)] ?? []))
    return fitEqualCompute(sample)?.difference ?? Number.NaN
  }).filter((difference) => Number.isFinite(difference))
}

export function clustersOf(rows: readonly ComputeRow[]): ComputeRow[][] {
  const clusters = new Map<string, ComputeRow[]>()
  for (const row of rows) clusters.set(row.cluster, [...(clusters.get(row.cluster) ?? []), row])
  return [...clusters.values()]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

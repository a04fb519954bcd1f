import { refuse, requireFinite, requireLength, requirePositive, requireRepresentable } from './arguments.ts'
import { choleskyFactor, choleskyInverse, choleskySolve } from './cholesky.ts'

/** One observation. A constant is a predictor that is 1 everywhere. `weight`: inverse of the variance up to a common factor; default 1. */
export interface LinearObservation {
  readonly predictors: readonly number[]
  readonly response: number
  readonly weight?: number
}

export interface LinearFit {
  /** In the order of the predictors, in units of response over predictor. */
  readonly coefficients: readonly number[]
  /** s² (XᵀWX)⁻¹. */
  readonly covariance: readonly (readonly number[])[]
  /** s² = Σ w e² / degrees of freedom: variance of an observation of weight 1. */
  readonly residualVariance: number
  readonly degreesOfFreedom: number
}

/**
 * Linear regression by weighted least squares (Aitken 1935): normal equations with columns scaled to length 1, solved by Cholesky and
 * refined once. Throws a RangeError on rows of different length, weights that are not above 0, no more observations than predictors (the
 * error would be unknown), or predictors that are collinear.
 */
export function weightedLeastSquares(observations: readonly LinearObservation[]): LinearFit {
  const size = observations[0]?.predictors.length ?? 0
  requireObservations(observations, size)
  const lengths = Array.from({ length: size }, (_, column) =>
    Math.sqrt(observations.reduce((sum, { predictors, weight = 1 }) => sum + weight * (predictors[column] as number) ** 2, 0)),
  )
  const rows = observations.map(({ predictors, response, weight = 1 }) => ({
    scaled: predictors.map((value, column) => value / (lengths[column] as number)),
    response,
    weight,
  }))
  const gram = new Float64Array(size * size)
  for (const { scaled, weight } of rows) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const cell = row * size + column
        gram[cell] = (gram[cell] as number) + weight * (scaled[row] as number) * (scaled[column] as number)
      }
    }
  }
  const factor = choleskyFactor(gram, size)
  if (factor === undefined) {
    throw new RangeError('predictors must not be collinear: one is a combination of others, or 0 everywhere')
  }

  const solution = new Float64Array(size)
  const residualOf = ({ scaled, response }: (typeof rows)[number]) =>
    scaled.reduce((rest, value, column) => rest - value * (solution[column] as number), response)
  // The second pass fits what the first left over by rounding.
  for (let pass = 0; pass < 2; pass++) {
    const moments = new Float64Array(size)
    for (const row of rows) {
      const residual = row.weight * residualOf(row)
      for (let column = 0; column < size; column++)
        moments[column] = (moments[column] as number) + residual * (row.scaled[column] as number)
    }
    for (const [column, value] of choleskySolve(factor, size, moments).entries()) solution[column] = (solution[column] as number) + value
  }

  const degreesOfFreedom = observations.length - size
  const squares = rows.reduce((sum, row) => sum + row.weight * residualOf(row) ** 2, 0)
  const residualVariance = squares / degreesOfFreedom
  const inverse = choleskyInverse(factor, size)
  const coefficients = lengths.map((length, column) => (solution[column] as number) / length)
  requireRepresentable('the fit', [residualVariance, ...coefficients])
  return {
    coefficients,
    covariance: lengths.map((length, row) =>
      lengths.map((other, column) => (residualVariance * (inverse[row * size + column] as number)) / length / other),
    ),
    residualVariance,
    degreesOfFreedom,
  }
}

function requireObservations(observations: readonly LinearObservation[], size: number): void {
  requireLength('observations', observations, size + 1)
  requireLength('observations[0].predictors', observations[0]?.predictors ?? [], 1)
  for (const [index, { predictors, response, weight = 1 }] of observations.entries()) {
    const row = `observations[${index}]`
    if (predictors.length !== size) refuse(`the number of predictors of ${row}`, `${size}, as the first has`, predictors.length)
    for (const [column, value] of predictors.entries()) requireFinite(`${row}.predictors[${column}]`, value)
    requireFinite(`${row}.response`, response)
    requirePositive(`${row}.weight`, weight)
  }
}

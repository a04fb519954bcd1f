/** Where each parameter of the item-response model stands: C of each model first, then D and α of each benchmark in turn. */
export interface ParameterLayout {
  readonly models: number
  readonly benchmarks: number
  /** Benchmark whose slope is held fixed and goes unpenalized, if any. */
  readonly fixedSlope: number | undefined
}

export interface ParameterPenalty {
  /** κ Σ θ² of the parameters. */
  value(parameters: Float64Array): number
  /** Writes the gradient of half the penalty and the diagonal of its curvature; there is nothing off the diagonal. */
  start(parameters: Float64Array, curvature: 'gauss-newton' | 'full', gradient: Float64Array, diagonal: Float64Array): void
}

/**
 * Epoch AI's penalty λ Σθ²/n over every capability, difficulty and free slope, n their number.
 *
 * Epoch writes it as one residual √(λ Σθ²/n). That residual has the rank-one Gauss–Newton matrix κ θθᵀ/Σθ², which fills the whole of
 * JᵀJ and knows nothing of directions across θ. As one residual √κ θ for each parameter (κ = λ/n) the sum of squares, and so the
 * minimum, is the same, while the matrix is κI: the exact Hessian, and diagonal.
 *
 * `ofSlopes`: `log-square` penalizes (log α)² in place of α² (Epoch AI, "Effect of regularization and reparametrization on ECI").
 */
export function parameterPenalty(layout: ParameterLayout, lambda: number, ofSlopes: 'square' | 'log-square'): ParameterPenalty {
  const { models, benchmarks, fixedSlope } = layout
  const size = models + 2 * benchmarks
  const kappa = lambda / (size - (fixedSlope === undefined ? 0 : 1))
  const fixedPlace = fixedSlope === undefined ? -1 : models + 2 * fixedSlope + 1
  const firstSlope = models + 1
  const isLog = ofSlopes === 'log-square'
  return {
    value(parameters) {
      let squares = 0
      for (let index = 0; index < size; index++) squares += (parameters[index] as number) ** 2
      for (let index = firstSlope; index < size; index += 2) {
        const slope = parameters[index] as number
        if (index === fixedPlace) squares -= slope ** 2
        else if (isLog) squares += Math.log(slope) ** 2 - slope ** 2
      }
      return kappa * squares
    },
    start(parameters, curvature, gradient, diagonal) {
      for (let index = 0; index < size; index++) {
        gradient[index] = kappa * (parameters[index] as number)
        diagonal[index] = kappa
      }
      for (let index = firstSlope; index < size && isLog; index += 2) {
        const slope = parameters[index] as number
        const log = Math.log(slope)
        gradient[index] = (kappa * log) / slope
        diagonal[index] = (kappa * (curvature === 'full' ? 1 - log : 1)) / slope ** 2
      }
      if (fixedPlace >= 0) {
        gradient[fixedPlace] = 0
        diagonal[fixedPlace] = 0
      }
    },
  }
}

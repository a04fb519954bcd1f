import { choleskyFactor, choleskySolve } from './cholesky.ts'

/** The normal equations of a least-squares problem at one point. They may be buffers that the next call overwrites. */
export interface NormalEquations {
  /** Jᵀr, the gradient of ½ Σ r². */
  readonly gradient: Float64Array
  /** Diagonal of the matrix H that stands for the curvature: JᵀJ, or the full Hessian where that was asked for and is known. */
  readonly diagonal: Float64Array
  /**
   * The step s with (H + diag(damping)) s = −Jᵀr over the parameters whose entry in `held` is 0; the others have step 0.
   * Undefined where the matrix is not positive definite.
   */
  solve(damping: Float64Array, held: Uint8Array): Float64Array | undefined
}

/** A sum of squares to be made small. How its Jacobian is laid out, and how its normal equations are solved, is its own affair. */
export interface LeastSquaresProblem {
  /** Number of parameters. */
  readonly size: number
  /** ½ Σ r². Infinite or NaN where the model is not defined. */
  cost(parameters: Float64Array): number
  /** `curvature` is a wish: a problem that does not know its second derivatives answers `full` with JᵀJ. */
  normalEquations(parameters: Float64Array, curvature: 'gauss-newton' | 'full'): NormalEquations
}

/**
 * A problem given by its residuals and their Jacobian (a row for each residual), solved as a dense system: right for up to a few dozen
 * parameters.
 */
export function denseLeastSquares(
  size: number,
  residuals: (parameters: Float64Array) => ArrayLike<number>,
  jacobian: (parameters: Float64Array) => ArrayLike<ArrayLike<number>>,
): LeastSquaresProblem {
  return {
    size,
    cost: (parameters) => Array.from(residuals(parameters)).reduce((sum, residual) => sum + residual * residual, 0) / 2,
    normalEquations(parameters) {
      const residual = residuals(parameters)
      const rows = jacobian(parameters)
      const gradient = new Float64Array(size)
      const matrix = new Float64Array(size * size)
      for (let place = 0; place < residual.length; place++) {
        const row = rows[place] as ArrayLike<number>
        for (let i = 0; i < size; i++) {
          const entry = row[i] as number
          if (entry === 0) continue
          gradient[i] = (gradient[i] as number) + entry * (residual[place] as number)
          for (let j = 0; j <= i; j++) matrix[i * size + j] = (matrix[i * size + j] as number) + entry * (row[j] as number)
        }
      }
      const diagonal = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] as number)
      return { gradient, diagonal, solve: (damping, held) => solveDense(matrix, gradient, damping, held) }
    },
  }
}

function solveDense(matrix: Float64Array, gradient: Float64Array, damping: Float64Array, held: Uint8Array): Float64Array | undefined {
  const size = gradient.length
  const damped = Float64Array.from(matrix)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) if (held[i] === 1 || held[j] === 1) damped[i * size + j] = 0
    damped[i * size + i] = held[i] === 1 ? 1 : (matrix[i * size + i] as number) + (damping[i] as number)
  }
  const factor = choleskyFactor(damped, size)
  return (
    factor &&
    choleskySolve(
      factor,
      size,
      gradient.map((slope, i) => (held[i] === 1 ? 0 : -slope)),
    )
  )
}

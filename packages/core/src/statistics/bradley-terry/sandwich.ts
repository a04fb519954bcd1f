import { choleskyFactor, choleskyInverse } from '../cholesky.ts'
import { mirrorLower, productOfRows } from '../row-products.ts'
import type { Comparisons } from './comparisons.ts'
import { addOuter, type LogisticState, pinned } from './newton.ts'
import type { Checkpoint } from './progress.ts'

/**
 * Sandwich covariance V = H⁻¹GH⁻¹ of the parameters (White 1982): H = Σ w p(1−p) vvᵀ + `ridge`·I,
 * G = Σ (y−p)² w² vvᵀ over battles, v = e_first − e_second with the style covariates behind. Row-major, both triangles; in log-odds².
 * It holds for ties scored ½ and for weights, where the inverse Hessian alone does not.
 */
export function sandwichCovariance(comparisons: Comparisons, state: LogisticState, ridge: number, checkpoint: Checkpoint): Float64Array {
  const size = comparisons.players.length + comparisons.styles
  checkpoint('covariance', 0, 3)
  const factor = choleskyFactor(pinned(state.hessian, comparisons, ridge), size)
  if (factor === undefined) throw new RangeError('the comparisons must bound every rating, but their Hessian is not positive definite')
  const inverse = choleskyInverse(factor, size)
  checkpoint('covariance', 1, 3)
  const spread = gradientSpread(comparisons, state.parameters)
  // All matrices here are symmetric, so that their rows stand for their columns.
  const product = productOfRows(inverse, spread, size)
  checkpoint('covariance', 2, 3)
  return productOfRows(product, inverse, size, { symmetric: true })
}

/** G: the sum over battles of the outer product of each battle's gradient. */
function gradientSpread(comparisons: Comparisons, parameters: Float64Array): Float64Array {
  const { first, second, winSquares, tieSquares, lossSquares, style, styles } = comparisons
  const players = comparisons.players.length
  const size = players + styles
  const spread = new Float64Array(size * size)
  for (let row = 0; row < first.length; row++) {
    const a = first[row] as number
    const b = second[row] as number
    const covariates = style.subarray(row * styles, (row + 1) * styles)
    let difference = (parameters[a] as number) - (parameters[b] as number)
    for (let k = 0; k < styles; k++) difference += (covariates[k] as number) * (parameters[players + k] as number)
    const expected = 1 / (1 + Math.exp(-difference))
    const amount =
      (winSquares[row] as number) * (1 - expected) ** 2 +
      (tieSquares[row] as number) * (0.5 - expected) ** 2 +
      (lossSquares[row] as number) * expected ** 2
    addOuter(spread, size, players, a, b, amount, covariates)
  }
  mirrorLower(spread, size)
  return spread
}

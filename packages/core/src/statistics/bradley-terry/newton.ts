import { choleskyFactor, choleskySolve } from '../cholesky.ts'
import type { Comparisons } from './comparisons.ts'
import type { Checkpoint } from './progress.ts'

/** Loss and its derivatives, in units of total weight: for the mean loss divide by `totalWeight`. */
export interface LogisticState {
  /** Players first, then style coefficients; log-odds. The players' mean is 0. */
  readonly parameters: Float64Array
  readonly loss: number
  readonly gradient: Float64Array
  /** Row-major; only the lower triangle is set. */
  readonly hessian: Float64Array
}

const mostIterations = 60
/** Newton's error is squared at each step: after one of 1e-5 log-odds it is below 1e-10, a ten-millionth of a point. */
const smallStep = 1e-5

/**
 * Maximum of the weighted Bradley–Terry likelihood by Newton's method with step halving, from the log-odds of each player's score.
 * Loss: −Σ w (y d − ln(1 + eᵈ)) + ½ `stylePenalty` Σ w Σ β², d = r_first − r_second + x·β.
 * Throws a RangeError where it does not converge, as when style covariates alone separate wins from losses.
 */
export function maximizeLikelihood(
  comparisons: Comparisons,
  stylePenalty: number,
  checkpoint: Checkpoint,
): { state: LogisticState; iterations: number } {
  const size = comparisons.players.length + comparisons.styles
  let state = evaluate(comparisons, scoreLogOdds(comparisons), stylePenalty)
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    checkpoint('ratings', iterations - 1)
    const factor = choleskyFactor(pinned(state.hessian, comparisons), size)
    if (factor === undefined) break
    const step = choleskySolve(factor, size, state.gradient)
    const next = descend(comparisons, state, step, stylePenalty)
    if (next === undefined) break
    state = next
    if (step.every((value) => Math.abs(value) < smallStep)) return { state, iterations }
  }
  throw new RangeError(
    'the comparisons must bound every rating and coefficient, and this fit does not converge: do style covariates separate wins from losses or repeat each other, or do counts differ by more than a double can hold?',
  )
}

/** Where Newton's method starts: the log-odds of each player's share of points, less their mean; style coefficients 0. */
function scoreLogOdds({ players, styles, first, second, weight, score }: Comparisons): Float64Array {
  const points = new Float64Array(players.length)
  const played = new Float64Array(players.length)
  for (let row = 0; row < first.length; row++) {
    const a = first[row] as number
    const b = second[row] as number
    points[a] = (points[a] as number) + (score[row] as number)
    points[b] = (points[b] as number) + (weight[row] as number) - (score[row] as number)
    played[a] = (played[a] as number) + (weight[row] as number)
    played[b] = (played[b] as number) + (weight[row] as number)
  }
  const logOdds = points.map((value, place) => Math.log(value / ((played[place] as number) - value)))
  const mean = logOdds.reduce((sum, value) => sum + value, 0) / players.length
  const parameters = new Float64Array(players.length + styles)
  for (const [place, value] of logOdds.entries()) parameters[place] = value - mean
  return parameters
}

/**
 * The Hessian with c·11ᵀ added over the players. Only differences of ratings are identified, so that 1 lies in its null space;
 * the addition keeps the mean at 0 and changes neither a step nor H⁻¹GH⁻¹, since the gradient and G have no part along 1.
 */
export function pinned(hessian: Float64Array, comparisons: Comparisons, ridge = 0): Float64Array {
  const players = comparisons.players.length
  const size = players + comparisons.styles
  const matrix = Float64Array.from(hessian)
  let trace = 0
  for (let row = 0; row < players; row++) trace += hessian[row * size + row] as number
  const pin = trace / (players * players)
  for (let row = 0; row < size; row++) {
    const start = row * size
    if (row < players) for (let column = 0; column <= row; column++) matrix[start + column] = (matrix[start + column] as number) + pin
    matrix[start + row] = (matrix[start + row] as number) + ridge
  }
  return matrix
}

/** The first of the full step, its half, its quarter, … that does not raise the loss. */
function descend(comparisons: Comparisons, state: LogisticState, step: Float64Array, stylePenalty: number): LogisticState | undefined {
  for (let share = 1; share > 1e-6; share /= 2) {
    const parameters = state.parameters.map((value, index) => value - share * (step[index] as number))
    const next = evaluate(comparisons, parameters, stylePenalty)
    if (next.loss <= state.loss + 1e-12 * Math.abs(state.loss)) return next
  }
  return undefined
}

function evaluate(comparisons: Comparisons, parameters: Float64Array, stylePenalty: number): LogisticState {
  const { first, second, weight, score, styles, style, totalWeight } = comparisons
  const players = comparisons.players.length
  const size = players + styles
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  const covariates = new Float64Array(styles)
  let loss = 0
  for (let row = 0; row < first.length; row++) {
    const a = first[row] as number
    const b = second[row] as number
    let difference = (parameters[a] as number) - (parameters[b] as number)
    for (let k = 0; k < styles; k++) {
      const covariate = style[row * styles + k] as number
      covariates[k] = covariate
      difference += covariate * (parameters[players + k] as number)
    }
    const tail = Math.exp(-Math.abs(difference))
    const smaller = tail / (1 + tail)
    const rowWeight = weight[row] as number
    const excess = rowWeight * (difference > 0 ? 1 - smaller : smaller) - (score[row] as number)
    const curvature = rowWeight * smaller * (1 - smaller)
    loss += rowWeight * (Math.max(difference, 0) + Math.log1p(tail)) - (score[row] as number) * difference
    gradient[a] = (gradient[a] as number) + excess
    gradient[b] = (gradient[b] as number) - excess
    for (let k = 0; k < styles; k++) gradient[players + k] = (gradient[players + k] as number) + excess * (covariates[k] as number)
    addOuter(hessian, size, players, a, b, curvature, covariates)
  }
  for (let k = players; k < size; k++) {
    const coefficient = parameters[k] as number
    const penalty = stylePenalty * totalWeight
    loss += (penalty / 2) * coefficient * coefficient
    gradient[k] = (gradient[k] as number) + penalty * coefficient
    hessian[k * size + k] = (hessian[k * size + k] as number) + penalty
  }
  return { parameters, loss, gradient, hessian }
}

/** Adds amount · v vᵀ to a lower triangle, where v is 1 at a, −1 at b and the covariates behind the players. */
export function addOuter(
  matrix: Float64Array,
  size: number,
  players: number,
  a: number,
  b: number,
  amount: number,
  covariates: Float64Array,
): void {
  const cross = a > b ? a * size + b : b * size + a
  matrix[a * size + a] = (matrix[a * size + a] as number) + amount
  matrix[b * size + b] = (matrix[b * size + b] as number) + amount
  matrix[cross] = (matrix[cross] as number) - amount
  for (let k = 0; k < covariates.length; k++) {
    const start = (players + k) * size
    const scaled = amount * (covariates[k] as number)
    matrix[start + a] = (matrix[start + a] as number) + scaled
    matrix[start + b] = (matrix[start + b] as number) - scaled
    for (let l = 0; l <= k; l++) {
      matrix[start + players + l] = (matrix[start + players + l] as number) + scaled * (covariates[l] as number)
    }
  }
}

import { refuse, requirePositive, requireWhole } from './arguments.ts'
import type { LeastSquaresProblem } from './least-squares.ts'

export interface MinimizeOptions {
  /** Least and greatest value of each parameter; equal ones hold it fixed. Default: none. */
  readonly lower?: Float64Array
  readonly upper?: Float64Array
  /** Ends where neither the step nor its prediction lowers the cost by more than this share of it. Default 1e-12. */
  readonly costTolerance?: number
  /** Ends where the step is smaller than this share of the parameters, each in units of its scale. Default 1e-10. */
  readonly stepTolerance?: number
  /** Ends where no free column of the Jacobian has a larger cosine with the residuals (the test of MINPACK). Default 1e-10. */
  readonly gradientTolerance?: number
  /** Steps taken at most. Default 200. */
  readonly maximumIterations?: number
  /** Damping of the first step, as a share of the scale of each parameter. Default 1e-3. */
  readonly initialDamping?: number
  /** Called before each step with the number of steps taken; what it throws ends the search. */
  readonly onIteration?: (iteration: number) => void
}

export interface Minimum {
  readonly parameters: Float64Array
  /** ½ Σ r² there. */
  readonly cost: number
  readonly iterations: number
  /** The test that ended the search; `stalled` where no damping lowered the cost, `iterations` where the limit was reached. */
  readonly ended: 'gradient' | 'cost' | 'step' | 'stalled' | 'iterations'
  readonly converged: boolean
}

/** Share of the cost a step gains below which the minimum counts as near, and the full Hessian is asked for. */
const nearby = 0.01
/** Beyond this multiple of the scale a step no longer moves a double. */
const largestDamping = 1e20

/**
 * Least squares within bounds by Levenberg–Marquardt: normal equations damped along their diagonal (Marquardt 1963), its scale never
 * shrinking (Moré 1978), the damping steered by the ratio of gained to predicted decrease (Nielsen 1999). A parameter on a bound and
 * pushed outwards is held, and a step is cut off at the bounds (Kanzow, Yamashita and Fukushima 2004). Near the minimum the full Hessian
 * replaces JᵀJ if the problem knows it, so that convergence is quadratic even where residuals stay large (as NL2SOL; Dennis, Gay and
 * Welsch 1981).
 * `start` is not changed; where it lies outside the bounds it is moved onto them. Throws a RangeError if the cost there is not finite,
 * or on bounds or options that leave nothing to search.
 */
export function minimizeLeastSquares(problem: LeastSquaresProblem, start: Float64Array, options: MinimizeOptions = {}): Minimum {
  const { size } = problem
  const { costTolerance = 1e-12, stepTolerance = 1e-10, gradientTolerance = 1e-10, maximumIterations = 200 } = options
  const lower = options.lower ?? new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const upper = options.upper ?? new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  requireSearchable(problem, start, { lower, upper }, options)
  const bounds = { lower, upper }
  let parameters = Float64Array.from(start, (value, index) => between(value, lower[index] as number, upper[index] as number))
  let trial = new Float64Array(size)
  let cost = problem.cost(parameters)
  if (!Number.isFinite(cost)) throw new RangeError(`the sum of squares at the start is ${cost}`)
  const scale = new Float64Array(size)
  const damping = new Float64Array(size)
  const held = new Uint8Array(size)
  let share = options.initialDamping ?? 1e-3
  let near = false
  const end = (iterations: number, ended: Minimum['ended']): Minimum => {
    return { parameters, cost, iterations, ended, converged: ended !== 'iterations' && ended !== 'stalled' }
  }

  for (let iteration = 0; iteration < maximumIterations; iteration++) {
    options.onIteration?.(iteration)
    const equations = problem.normalEquations(parameters, near ? 'full' : 'gauss-newton')
    const { gradient, diagonal } = equations
    for (let index = 0; index < size; index++) scale[index] = Math.max(scale[index] as number, diagonal[index] as number)
    hold(parameters, gradient, bounds, held)
    if (steepest(gradient, scale, held) <= gradientTolerance * Math.sqrt(2 * cost)) return end(iteration, 'gradient')

    for (let growth = 2; ; growth *= 2) {
      for (let index = 0; index < size; index++) damping[index] = share * ((scale[index] as number) || 1)
      const step = equations.solve(damping, held)
      if (step !== undefined) {
        const { slope, damped, isTiny } = move(parameters, step, trial, { gradient, damping, scale, stepTolerance }, bounds)
        const trialCost = slope < 0 ? problem.cost(trial) : Number.NaN
        const gained = cost - trialCost
        // What the quadratic model promises: exact unless the step was cut off at a bound.
        const predicted = (damped - slope) / 2
        const isSettled = slope < 0 && predicted <= costTolerance * cost && Math.abs(gained) <= costTolerance * cost
        if (gained > 0) {
          ;[parameters, trial] = [trial, parameters]
          cost = trialCost
          near ||= gained < nearby * cost
          share = Math.max(share * Math.max(1 / 10, 1 - (2 * (gained / predicted) - 1) ** 3), 1e-15)
          if (isSettled) return end(iteration + 1, 'cost')
          if (isTiny) return end(iteration + 1, 'step')
          break
        }
        if (isSettled) return end(iteration, 'cost')
        if (isTiny) return end(iteration, 'step')
      }
      share *= growth
      if (share > largestDamping) return end(iteration, 'stalled')
    }
  }
  return end(maximumIterations, 'iterations')
}

/** Anything else could go round for ever, since no comparison with NaN holds, or a damping of 0 does not grow. */
function requireSearchable({ size }: LeastSquaresProblem, start: Float64Array, { lower, upper }: Bounds, options: MinimizeOptions): void {
  requireWhole('the number of parameters', size, 1)
  for (const [argument, values] of Object.entries({ start, lower, upper })) {
    if (values.length !== size) refuse(`the number of values of ${argument}`, `${size}, as of the parameters`, values.length)
    const place = values.findIndex(Number.isNaN)
    if (place >= 0) refuse(`${argument}[${place}]`, 'a number', Number.NaN)
  }
  const crossed = lower.findIndex((least, index) => least > (upper[index] as number))
  if (crossed >= 0) refuse(`lower[${crossed}]`, `at most upper[${crossed}], ${upper[crossed]}`, lower[crossed])
  for (const name of ['costTolerance', 'stepTolerance', 'gradientTolerance'] as const) {
    const tolerance = options[name] ?? 0
    if (!(tolerance >= 0)) refuse(name, 'at least 0', tolerance)
  }
  requireWhole('maximumIterations', options.maximumIterations ?? 1, 0)
  requirePositive('initialDamping', options.initialDamping ?? 1)
}

interface Bounds {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

function between(value: number, least: number, greatest: number): number {
  return value < least ? least : value > greatest ? greatest : value
}

/** Marks the parameters on a bound whose descent would leave it. */
function hold(parameters: Float64Array, gradient: Float64Array, { lower, upper }: Bounds, held: Uint8Array): void {
  for (let index = 0; index < held.length; index++) {
    const value = parameters[index] as number
    const slope = gradient[index] as number
    held[index] = (value <= (lower[index] as number) && slope >= 0) || (value >= (upper[index] as number) && slope <= 0) ? 1 : 0
  }
}

function steepest(gradient: Float64Array, scale: Float64Array, held: Uint8Array): number {
  let most = 0
  for (let index = 0; index < held.length; index++) {
    const slope = gradient[index] as number
    if (held[index] === 0 && slope !== 0) most = Math.max(most, Math.abs(slope) / Math.sqrt(scale[index] as number))
  }
  return most
}

/** Writes the end of a step, cut off at the bounds, to `trial`; returns its slope gᵀs and its damped square sᵀ diag(damping) s. */
function move(
  parameters: Float64Array,
  step: Float64Array,
  trial: Float64Array,
  measure: {
    readonly gradient: Float64Array
    readonly damping: Float64Array
    readonly scale: Float64Array
    readonly stepTolerance: number
  },
  { lower, upper }: Bounds,
): { readonly slope: number; readonly damped: number; readonly isTiny: boolean } {
  let [slope, damped, squaredStep, squaredLength] = [0, 0, 0, 0]
  for (let index = 0; index < trial.length; index++) {
    const value = parameters[index] as number
    const moved = between(value + (step[index] as number), lower[index] as number, upper[index] as number)
    const change = moved - value
    trial[index] = moved
    slope += (measure.gradient[index] as number) * change
    damped += (measure.damping[index] as number) * change * change
    squaredStep += (measure.scale[index] as number) * change * change
    squaredLength += (measure.scale[index] as number) * value * value
  }
  return { slope, damped, isTiny: squaredStep <= measure.stepTolerance ** 2 * squaredLength }
}

import type { LeastSquaresProblem } from '../least-squares.ts'
import { arrowSystem } from './arrow-system.ts'
import type { ParameterPenalty } from './parameter-penalty.ts'
import type { ScoreTable } from './score-table.ts'

/**
 * Least squares of the two-parameter logistic model of item response (Birnbaum 1968) on scores, as Epoch AI fits it:
 * Σ w (σ(α_b (C_m − D_b)) − score)² plus a penalty. Parameters as in `ParameterLayout`. `weights` says how often each score of the table
 * counts; it is read at each call, so that one problem serves every resample.
 */
export function itemResponseProblem(table: ScoreTable, penalty: ParameterPenalty, weights: Float64Array): LeastSquaresProblem {
  const { starts, benchmarkOf, score } = table
  const models = table.models.length
  const system = arrowSystem(table)
  const { gradient, diagonal, difficultyBySlope, capabilityByDifficulty, capabilityBySlope } = system

  function cost(parameters: Float64Array): number {
    let sum = 0
    for (let model = 0; model < models; model++) {
      const capability = parameters[model] as number
      const end = starts[model + 1] as number
      for (let row = starts[model] as number; row < end; row++) {
        const weight = weights[row] as number
        if (weight === 0) continue
        const place = models + 2 * (benchmarkOf[row] as number)
        const distance = capability - (parameters[place] as number)
        const residual = 1 / (1 + Math.exp(-(parameters[place + 1] as number) * distance)) - (score[row] as number)
        sum += weight * residual * residual
      }
    }
    return (sum + penalty.value(parameters)) / 2
  }

  function normalEquations(parameters: Float64Array, curvature: 'gauss-newton' | 'full') {
    const isFull = curvature === 'full'
    penalty.start(parameters, curvature, gradient, diagonal)
    difficultyBySlope.fill(0)
    for (let model = 0; model < models; model++) {
      const capability = parameters[model] as number
      const end = starts[model + 1] as number
      for (let row = starts[model] as number; row < end; row++) {
        const weight = weights[row] as number
        if (weight === 0) {
          capabilityByDifficulty[row] = 0
          capabilityBySlope[row] = 0
          continue
        }
        const benchmark = benchmarkOf[row] as number
        const place = models + 2 * benchmark
        const slope = parameters[place + 1] as number
        const distance = capability - (parameters[place] as number)
        // With z = α(C − D): σ′ = σ(1 − σ), σ″ = σ′(1 − 2σ); ∂z/∂C = −∂z/∂D = α, ∂z/∂α = C − D, ∂²z/∂C∂α = 1.
        const expected = 1 / (1 + Math.exp(-slope * distance))
        const density = expected * (1 - expected)
        const residual = weight * (expected - (score[row] as number))
        const pull = residual * density
        const second = weight * density * density + (isFull ? pull * (1 - 2 * expected) : 0)
        const square = second * slope * slope
        const cross = second * slope * distance + (isFull ? pull : 0)
        gradient[model] = (gradient[model] as number) + pull * slope
        gradient[place] = (gradient[place] as number) - pull * slope
        gradient[place + 1] = (gradient[place + 1] as number) + pull * distance
        diagonal[model] = (diagonal[model] as number) + square
        diagonal[place] = (diagonal[place] as number) + square
        diagonal[place + 1] = (diagonal[place + 1] as number) + second * distance * distance
        difficultyBySlope[benchmark] = (difficultyBySlope[benchmark] as number) - cross
        capabilityByDifficulty[row] = -square
        capabilityBySlope[row] = cross
      }
    }
    return system
  }

  return { size: models + 2 * table.benchmarks.length, cost, normalEquations }
}

import { choleskyFactor, choleskySolve } from '../cholesky.ts'
import type { NormalEquations } from '../least-squares.ts'
import type { ScoreTable } from './score-table.ts'

/** Normal equations whose matrix has the shape of an arrow: buffers to be filled at each point. Parameters as in `ParameterLayout`. */
export interface ArrowSystem extends NormalEquations {
  /** Entry of each benchmark between its difficulty and its slope. */
  readonly difficultyBySlope: Float64Array
  /** Entries of each score between the model's capability and the benchmark's difficulty, and its slope. */
  readonly capabilityByDifficulty: Float64Array
  readonly capabilityBySlope: Float64Array
}

/**
 * A system for a table of scores. No score joins two models, so the capabilities form a diagonal block: it is eliminated, and what is
 * left, two unknowns a benchmark, is solved by Cholesky (Schur complement; the reduced camera system of bundle adjustment, Triggs et al.
 * 2000, section 6.1). The cost is one pass over pairs of scores of a model and one factorization of size 2 × benchmarks, whatever the
 * number of models.
 */
export function arrowSystem(table: ScoreTable): ArrowSystem {
  const { starts, benchmarkOf } = table
  const models = table.models.length
  const reducedSize = 2 * table.benchmarks.length
  const gradient = new Float64Array(models + reducedSize)
  const diagonal = new Float64Array(models + reducedSize)
  const difficultyBySlope = new Float64Array(table.benchmarks.length)
  const capabilityByDifficulty = new Float64Array(benchmarkOf.length)
  const capabilityBySlope = new Float64Array(benchmarkOf.length)
  const reduced = new Float64Array(reducedSize * reducedSize)
  const right = new Float64Array(reducedSize)
  const toDifficulty = new Float64Array(benchmarkOf.length)
  const toSlope = new Float64Array(benchmarkOf.length)
  const step = new Float64Array(models + reducedSize)

  function setBenchmarks(damping: Float64Array, held: Uint8Array): void {
    reduced.fill(0)
    for (let index = 0; index < reducedSize; index++) {
      const parameter = models + index
      const isFree = held[parameter] === 0
      reduced[index * reducedSize + index] = isFree ? (diagonal[parameter] as number) + (damping[parameter] as number) : 1
      right[index] = isFree ? -(gradient[parameter] as number) : 0
      if (index % 2 === 1 && isFree && held[parameter - 1] === 0) {
        reduced[index * reducedSize + index - 1] = difficultyBySlope[(index - 1) / 2] as number
      }
    }
  }

  /** Takes a model's share out of the benchmarks' system. Benchmarks ascend along its scores, so only the lower triangle is met. */
  function eliminate(model: number, pivot: number, held: Uint8Array): void {
    const scaledGradient = (gradient[model] as number) / pivot
    const start = starts[model] as number
    const end = starts[model + 1] as number
    for (let row = start; row < end; row++) {
      const place = 2 * (benchmarkOf[row] as number)
      const x = held[models + place] === 0 ? (capabilityByDifficulty[row] as number) : 0
      const y = held[models + place + 1] === 0 ? (capabilityBySlope[row] as number) : 0
      toDifficulty[row] = x
      toSlope[row] = y
      if (x === 0 && y === 0) continue
      right[place] = (right[place] as number) + x * scaledGradient
      right[place + 1] = (right[place + 1] as number) + y * scaledGradient
      const scaledX = x / pivot
      const scaledY = y / pivot
      const first = place * reducedSize
      const second = first + reducedSize
      for (let other = start; other <= row; other++) {
        const column = 2 * (benchmarkOf[other] as number)
        const u = toDifficulty[other] as number
        const v = toSlope[other] as number
        reduced[first + column] = (reduced[first + column] as number) - scaledX * u
        reduced[first + column + 1] = (reduced[first + column + 1] as number) - scaledX * v
        reduced[second + column] = (reduced[second + column] as number) - scaledY * u
        reduced[second + column + 1] = (reduced[second + column + 1] as number) - scaledY * v
      }
    }
  }

  function solve(damping: Float64Array, held: Uint8Array): Float64Array | undefined {
    setBenchmarks(damping, held)
    for (let model = 0; model < models; model++) {
      if (held[model] === 1) continue
      const pivot = (diagonal[model] as number) + (damping[model] as number)
      if (!(pivot > 0)) return undefined
      eliminate(model, pivot, held)
    }
    const factor = choleskyFactor(reduced, reducedSize)
    if (factor === undefined) return undefined
    const solution = choleskySolve(factor, reducedSize, right)
    step.set(solution, models)
    for (let model = 0; model < models; model++) {
      let rest = -(gradient[model] as number)
      const end = starts[model + 1] as number
      for (let row = starts[model] as number; row < end; row++) {
        const place = 2 * (benchmarkOf[row] as number)
        rest -= (toDifficulty[row] as number) * (solution[place] as number) + (toSlope[row] as number) * (solution[place + 1] as number)
      }
      step[model] = held[model] === 1 ? 0 : rest / ((diagonal[model] as number) + (damping[model] as number))
    }
    return step
  }

  return { gradient, diagonal, difficultyBySlope, capabilityByDifficulty, capabilityBySlope, solve }
}

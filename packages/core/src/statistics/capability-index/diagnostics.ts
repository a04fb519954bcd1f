import type { CapabilityModel, RawCapabilityFit } from './capability-model.ts'
import { modelGroups } from './model-groups.ts'
import type { BenchmarkScore } from './score-table.ts'

/** How a fit went. */
export interface CapabilityIndexDiagnostics {
  /** Scores fitted: one for each model and benchmark. */
  readonly scores: number
  /** Models with too few benchmarks. */
  readonly leftOut: readonly string[]
  readonly fixedSlope: string | undefined
  /** ½ (Σ residuals² + penalty). */
  readonly cost: number
  readonly rootMeanSquareResidual: number
  readonly iterations: number
  readonly converged: boolean
  /** Models and benchmarks with a parameter on its bound: their values are limits, not estimates. */
  readonly onBound: readonly string[]
  /** Groups of models that no chain of shared benchmarks joins to the anchors: the penalty alone says how they stand to the others. */
  readonly apart: readonly (readonly string[])[]
}

export function diagnose(scores: readonly BenchmarkScore[], model: CapabilityModel, fit: RawCapabilityFit): CapabilityIndexDiagnostics {
  const { table, options } = model
  const { minimum } = fit
  const fitted = new Set(table.models)
  const [least, greatest] = options.slopeBounds
  let squares = 0
  table.models.forEach((_, place) => {
    for (let row = table.starts[place] ?? 0; row < (table.starts[place + 1] ?? 0); row++) {
      const benchmark = table.benchmarkOf[row] ?? 0
      const distance = at(fit.capabilities, place) - at(fit.difficulties, benchmark)
      squares += (1 / (1 + Math.exp(-at(fit.slopes, benchmark) * distance)) - at(table.score, row)) ** 2
    }
  })
  const isAtEnd = (parameter: number) => Math.abs(at(minimum.parameters, parameter)) >= options.largestPosition
  const first = table.models.length
  const anchor = options.anchors[0].model
  return {
    scores: table.score.length,
    leftOut: [...new Set(scores.map((score) => score.model))].filter((name) => !fitted.has(name)).sort(),
    fixedSlope: model.fixedSlope === undefined ? undefined : table.benchmarks[model.fixedSlope],
    cost: minimum.cost,
    rootMeanSquareResidual: Math.sqrt(squares / table.score.length),
    iterations: minimum.iterations,
    converged: minimum.converged,
    onBound: [
      ...table.models.filter((_, place) => isAtEnd(place)),
      ...table.benchmarks.filter((_, place) => {
        const slope = at(fit.slopes, place)
        return isAtEnd(first + 2 * place) || (place !== model.fixedSlope && (slope <= least || slope >= greatest))
      }),
    ],
    apart: modelGroups(table).filter((group) => !group.includes(anchor)),
  }
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? Number.NaN
}

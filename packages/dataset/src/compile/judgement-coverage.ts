import { type BenchmarkResult, isMissing, type OpennessAssessment, type RiskEvaluation } from '@openfrontier/core/entities'
import type { CoverageFigure } from './coverage.ts'

/** How many evaluations, judgements of openness and safety findings of each source have a model or a lab. */
export function judgementFigures({
  evaluations,
  assessments,
  findings,
}: {
  readonly evaluations: readonly BenchmarkResult[]
  readonly assessments: readonly OpennessAssessment[]
  readonly findings: readonly RiskEvaluation[]
}): CoverageFigure[] {
  const ofModels = assessments.filter(({ scheme }) => scheme !== 'fmti')
  const named = findings.filter(({ model }) => !isMissing(model) || model.missing !== 'not-applicable')
  return [
    ...bySource(evaluations, 'a model', ({ model }) => !isMissing(model)),
    ...bySource(evaluations, 'a known evaluator', ({ evaluatedBy }) => !isMissing(evaluatedBy)),
    ...bySource(ofModels, 'a model', ({ model }) => !isMissing(model)),
    ...bySource(assessments, 'a lab', ({ lab }) => !isMissing(lab)),
    ...bySource(named, 'a model', ({ model }) => !isMissing(model)),
    ...bySource(named, 'a lab', ({ labs }) => !isMissing(labs)),
  ]
}

function bySource<T extends { readonly source: string }>(rows: readonly T[], what: string, holds: (row: T) => boolean): CoverageFigure[] {
  return [...new Set(rows.map(({ source }) => source))].map((source) => {
    const own = rows.filter((row) => row.source === source)
    return { what: `records of ${source} with ${what}`, part: own.filter(holds).length, whole: own.length }
  })
}

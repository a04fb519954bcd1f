import { known, type Model } from '../../entities/index.ts'

/** Grades of a figure of training compute, from the surest down, in the words of the publication. */
export const computeGrades = ['confident', 'likely', 'speculative', 'any'] as const
export type ComputeGrade = (typeof computeGrades)[number]

/** log₁₀ of a model's published training FLOP, where the publication is at least so sure of it; figures without a grade count under `any` only. */
export function gradedCompute(model: Model | undefined, least: ComputeGrade): number | undefined {
  const compute = known(model?.trainingCompute)
  if (compute === undefined) return undefined
  if (least === 'any') return Math.log10(compute.flop)
  const word = known(compute.confidence)?.toLowerCase()
  const place = computeGrades.findIndex((grade) => grade !== 'any' && grade === word)
  return place >= 0 && place <= computeGrades.indexOf(least) ? Math.log10(compute.flop) : undefined
}

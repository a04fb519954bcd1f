import type { JudgedSpecification, VerdictCase, VerdictCases } from './verdict.ts'

/** The lowest and the highest value over the specifications, in the unit of the primary one; `undefined` where that has no value. */
export function casesOf(specifications: readonly JudgedSpecification[], favours: 'higher' | 'lower' | undefined): VerdictCases | undefined {
  const primary = specifications[0]?.estimate
  if (primary?.kind !== 'estimate') return undefined
  const { unit } = primary
  const cases = specifications
    .flatMap(({ id, estimate }): VerdictCase[] => {
      if (estimate.kind !== 'estimate' || estimate.unit !== unit) return []
      const { interval } = estimate
      return [{ specification: id, value: estimate.value, ...('low' in interval && { low: interval.low, high: interval.high }) }]
    })
    .sort((x, y) => x.value - y.value)
  const [lowest, highest] = [cases[0], cases.at(-1)]
  if (lowest === undefined || highest === undefined) return undefined
  return { unit, lowest, highest, ...(favours && { best: favours === 'higher' ? ('highest' as const) : ('lowest' as const) }) }
}

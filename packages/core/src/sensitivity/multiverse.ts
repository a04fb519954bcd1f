import { computeMetric, type MetricId } from '../metrics/registry.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'
import { type AbortSignalLike, throwIfAborted } from '../statistics/capability-index/options.ts'
import { type AnswerThreshold, answerTo, type ThresholdAnswer } from './threshold.ts'

type Plain = string | number | boolean

/** Most specifications of one multiverse. */
const most = 1024

export interface MultiverseRequest {
  readonly metric: MetricId
  /** The specification everything is compared with; a parameter left out has its default. */
  readonly parameters?: Readonly<Record<string, Plain>>
  /** Values to run through, by parameter. */
  readonly vary: Readonly<Record<string, readonly Plain[]>>
  readonly threshold?: AnswerThreshold
}

export interface MultiverseOptions {
  readonly signal?: AbortSignalLike
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

export interface MultiversePoint {
  /** The values of the parameters that vary. */
  readonly choices: Readonly<Record<string, Plain>>
  readonly result: MetricResult
  readonly answer?: ThresholdAnswer
}

export interface Multiverse {
  readonly metric: MetricId
  readonly base: MultiversePoint
  /** Every combination of choices: estimates by unit and value, lowest first, then those without one. This is the specification curve. */
  readonly specifications: readonly MultiversePoint[]
  readonly withoutEstimate: number
  /** Of all specifications, with a threshold: how many answer what. */
  readonly counts?: Readonly<Record<ThresholdAnswer, number>>
  /** Single choices that alone change the answer of the base. */
  readonly flips: readonly { readonly parameter: string; readonly value: Plain; readonly answer: ThresholdAnswer }[]
  /** For each parameter, the range of values in the unit of the base over its choices, with all else as in the base. */
  readonly spans: readonly { readonly parameter: string; readonly low: number; readonly high: number }[]
}

/**
 * Runs a metric over every combination of the given choices. Combinations are drawn, not counted as votes: many share one choice.
 * Throws a RangeError where nothing varies, where there are more than 1,024 combinations, or where a threshold is to judge values of several
 * units, and `InvalidParametersError` as the metric does.
 */
export function multiverse(facts: Facts, request: MultiverseRequest, options: MultiverseOptions = {}): Multiverse {
  const axes = Object.entries(request.vary).filter(([, values]) => values.length > 0)
  const total = axes.reduce((product, [, values]) => product * values.length, 1)
  if (axes.length === 0) throw new RangeError('vary: at least one parameter with values is expected')
  if (total > most) throw new RangeError(`vary: ${total} combinations; at most ${most} are run`)
  const point = (choices: Readonly<Record<string, Plain>>): MultiversePoint => {
    const result: MetricResult = computeMetric(facts, request.metric, { ...request.parameters, ...choices })
    return { choices, result, ...(request.threshold && { answer: answerTo(result, request.threshold) }) }
  }
  const base = point({})
  const specifications = combinations(axes).map((choices, index) => {
    throwIfAborted(options.signal)
    const computed = point(choices)
    options.onProgress?.({ done: index + 1, total })
    return computed
  })
  const units = [...new Set([base, ...specifications].flatMap(({ result }) => (result.kind === 'estimate' ? [result.unit] : [])))]
  if (request.threshold !== undefined && units.length > 1) {
    throw new RangeError(`a threshold needs values of one unit; these choices give ${units.join(' and ')}`)
  }
  const singles = axes.flatMap(([parameter, values]) => values.map((value) => ({ parameter, value, ...point({ [parameter]: value }) })))
  return {
    metric: request.metric,
    base,
    specifications: [...specifications].sort(byValue),
    withoutEstimate: specifications.filter(({ result }) => result.kind !== 'estimate').length,
    ...(request.threshold && { counts: countAnswers(specifications) }),
    flips: singles.flatMap(({ parameter, value, answer }) =>
      answer !== undefined && answer !== base.answer ? [{ parameter, value, answer }] : [],
    ),
    spans: axes.flatMap(([parameter]) => {
      const values = [base, ...singles.filter((single) => single.parameter === parameter)].flatMap(
        ({ result }) => estimateValue(result) ?? [],
      )
      return values.length === 0 ? [] : [{ parameter, low: Math.min(...values), high: Math.max(...values) }]
    }),
  }
}

function combinations(axes: readonly (readonly [string, readonly Plain[]])[]): Record<string, Plain>[] {
  return axes.reduce<Record<string, Plain>[]>(
    (rows, [parameter, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [parameter]: value }))),
    [{}],
  )
}

function countAnswers(points: readonly MultiversePoint[]): Record<ThresholdAnswer, number> {
  const count = (answer: ThresholdAnswer) => points.filter((point) => point.answer === answer).length
  return { yes: count('yes'), no: count('no'), indeterminate: count('indeterminate') }
}

function estimateValue(result: MetricResult): number | undefined {
  return result.kind === 'estimate' ? result.value : undefined
}

function byValue(x: MultiversePoint, y: MultiversePoint): number {
  const unitOf = ({ result }: MultiversePoint) => (result.kind === 'estimate' ? result.unit : '\uffff')
  if (unitOf(x) !== unitOf(y)) return unitOf(x) < unitOf(y) ? -1 : 1
  return (estimateValue(x.result) ?? 0) - (estimateValue(y.result) ?? 0)
}

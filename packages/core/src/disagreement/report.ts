import { PartNotLoadedError } from '../claims/part-not-loaded.ts'
import type { Disagreement, Evidence, IsoDate } from '../entities/index.ts'
import { known } from '../entities/index.ts'
import { computeMetric, isMetricId, type MetricId } from '../metrics/registry.ts'
import type { MetricResult } from '../metrics/result.ts'
import type { Facts } from '../observatory/facts.ts'

/** Whether our metric with given parameters gives the published figure. */
export interface Reproduction {
  readonly metric: string
  readonly parameters: Readonly<Record<string, string | number | boolean>>
  readonly result: MetricResult
  /** The published figure in the unit of the metric. */
  readonly published: number
  /** Ours minus the published one; absent where we have no estimate. */
  readonly difference?: number
  readonly tolerance: number
  readonly matches: boolean
}

/** One answer to the question, with all that is needed to read it. */
export interface DisagreementAnswer {
  readonly id: string
  readonly authority: string
  readonly scale: string
  readonly population: string
  readonly reason: string
  /** What was published. Absent where the answer is ours. */
  readonly evidence?: Evidence
  /** Our estimate. Absent where the answer is somebody else's. */
  readonly estimate?: MetricResult
  readonly reproduction?: Reproduction
}

/** The answers to one question side by side. */
export interface DisagreementReport {
  readonly id: string
  readonly question: string
  readonly asOf: IsoDate
  readonly answers: readonly DisagreementAnswer[]
  readonly why: string
  readonly sources: readonly string[]
}

/** Where nothing else is said, a figure is reproduced if it is the same in the digits that are printed of shares: half a percent. */
const defaultTolerance = 0.005

/**
 * The published answers and ours as of a date. A reproduction keeps the date that its parameters name, since a figure is
 * reproduced as of when it was published. Throws `PartNotLoadedError` where the snapshot lacks a part that is read, and
 * `InvalidParametersError` where a record names a parameter that its metric does not have.
 */
export function reportDisagreement(facts: Facts, disagreement: Disagreement, asOf: IsoDate): DisagreementReport {
  if (!facts.snapshot.parts.includes('evidence')) throw new PartNotLoadedError('the part "evidence" of the snapshot is not loaded')
  const evidence = new Map(facts.snapshot.evidence.map((one) => [one.id, one]))
  const answers = disagreement.answers.map(
    ({ id, authority, scale, population, reason, statement, measure, value, tolerance }): DisagreementAnswer => {
      const published = statement === undefined ? undefined : evidence.get(statement)
      const result = measure === undefined ? undefined : compute(facts, measure.metric, { asOf, ...measure.parameters })
      const head = { id, authority, scale, population, reason, ...(published && { evidence: published }) }
      if (measure === undefined || result === undefined) return head
      if (published === undefined) return { ...head, estimate: result }
      const printed = value ?? known(published.value)
      return printed === undefined
        ? head
        : {
            ...head,
            reproduction: {
              ...compare(result, printed, tolerance ?? defaultTolerance),
              metric: measure.metric,
              parameters: measure.parameters,
            },
          }
    },
  )
  return { id: disagreement.id, question: disagreement.question, asOf, answers, why: disagreement.why, sources: disagreement.sources }
}

function compare(
  result: MetricResult,
  published: number,
  tolerance: number,
): Pick<Reproduction, 'result' | 'published' | 'difference' | 'tolerance' | 'matches'> {
  if (result.kind !== 'estimate') return { result, published, tolerance, matches: false }
  const difference = result.value - published
  return { result, published, difference, tolerance, matches: Math.abs(difference) <= tolerance }
}

function compute(facts: Facts, metric: string, parameters: Readonly<Record<string, unknown>>): MetricResult {
  if (!isMetricId(metric)) throw new RangeError(`no metric has the name "${metric}"`)
  const result: MetricResult = computeMetric<MetricId>(facts, metric, parameters)
  if (result.kind === 'undetermined' && result.reason === 'part-not-loaded') throw new PartNotLoadedError(result.detail)
  return result
}

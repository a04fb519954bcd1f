import type * as z from 'zod'
import type { Facts } from '../observatory/facts.ts'
import { adoptionShare } from './adoption-share/adoption-share.ts'
import { arenaRating } from './arena-rating/arena-rating.ts'
import { attackSuccessGap } from './attack-success-gap/attack-success-gap.ts'
import { benchmarkLag } from './benchmark-lag/benchmark-lag.ts'
import { bestOpenGap } from './best-open-gap/best-open-gap.ts'
import { capabilityIndex } from './capability-index/capability-index.ts'
import { computeEfficiency } from './compute-efficiency/compute-efficiency.ts'
import { concentration } from './concentration/concentration.ts'
import { convergenceTrend } from './convergence-trend/convergence-trend.ts'
import { coverage } from './coverage/coverage.ts'
import { derivativeShare } from './derivative-share/derivative-share.ts'
import { diffusionByIncome } from './diffusion-by-income/diffusion-by-income.ts'
import { familyCrossover } from './family-crossover/family-crossover.ts'
import { frontier } from './frontier/frontier.ts'
import { frontierGap } from './frontier-gap/frontier-gap.ts'
import { frontierLag } from './frontier-lag/frontier-lag.ts'
import { hostingExposure } from './hosting-exposure/hosting-exposure.ts'
import { InvalidParametersError } from './invalid-parameters.ts'
import { mofClassMetric } from './mof-class/mof-class.ts'
import { nearFrontierShare } from './near-frontier-share/near-frontier-share.ts'
import { openDataShare } from './open-data-share/open-data-share.ts'
import { openTopShare } from './open-top-share/open-top-share.ts'
import { openWeightShare } from './open-weight-share/open-weight-share.ts'
import { opennessChangePoint } from './openness-change-point/openness-change-point.ts'
import { opennessScoreMetric } from './openness-score/openness-score.ts'
import { parity } from './parity/parity.ts'
import { permissiveShare } from './permissive-share/permissive-share.ts'
import { priceAtQuality } from './price-at-quality/price-at-quality.ts'
import { refusalGap } from './refusal-gap/refusal-gap.ts'
import type { MetricResult } from './result.ts'
import { smallModelFrontier } from './small-model-frontier/small-model-frontier.ts'

/** Every metric, once: types, flags, queries and controls are derived from this table. */
export const metrics = {
  'capability-index': capabilityIndex,
  'arena-rating': arenaRating,
  frontier,
  'frontier-gap': frontierGap,
  'frontier-lag': frontierLag,
  'convergence-trend': convergenceTrend,
  parity,
  'best-open-gap': bestOpenGap,
  'benchmark-lag': benchmarkLag,
  'near-frontier-share': nearFrontierShare,
  'open-weight-share': openWeightShare,
  'permissive-share': permissiveShare,
  'open-top-share': openTopShare,
  'open-data-share': openDataShare,
  'openness-change-point': opennessChangePoint,
  'openness-score': opennessScoreMetric,
  'mof-class': mofClassMetric,
  'refusal-gap': refusalGap,
  'attack-success-gap': attackSuccessGap,
  coverage,
  'adoption-share': adoptionShare,
  'family-crossover': familyCrossover,
  'derivative-share': derivativeShare,
  concentration,
  'diffusion-by-income': diffusionByIncome,
  'price-at-quality': priceAtQuality,
  'compute-efficiency': computeEfficiency,
  'small-model-frontier': smallModelFrontier,
  'hosting-exposure': hostingExposure,
} as const

export type MetricId = keyof typeof metrics
export const metricIds = Object.keys(metrics) as MetricId[]

/** Whether a text is the id of a metric. */
export function isMetricId(id: string): id is MetricId {
  return Object.hasOwn(metrics, id)
}

/** What a caller may give: every parameter has a default. */
export type MetricParameters<Id extends MetricId> = z.input<(typeof metrics)[Id]['parameters']>
export type MetricResultOf<Id extends MetricId> = ReturnType<(typeof metrics)[Id]['compute']>

/** Computes a metric. Throws `InvalidParametersError` where a parameter is unknown or has a wrong value. */
export function computeMetric<Id extends MetricId>(
  facts: Facts,
  id: Id,
  given: MetricParameters<Id> | Readonly<Record<string, unknown>> = {},
): MetricResultOf<Id> {
  const definition = metrics[id]
  const parsed = definition.parameters.safeParse(given)
  if (!parsed.success)
    throw new InvalidParametersError(
      id,
      parsed.error.issues.map((issue) => describeIssue(issue, Object.keys(definition.parameters.shape))),
    )
  const compute = definition.compute as (facts: Facts, parameters: unknown) => MetricResult
  return compute(facts, parsed.data) as MetricResultOf<Id>
}

function describeIssue(issue: z.core.$ZodIssue, names: readonly string[]): { parameter: string; expected: string } {
  if (issue.code === 'unrecognized_keys') {
    return { parameter: issue.keys.join(', '), expected: `no such parameter; there are ${names.join(', ')}` }
  }
  return { parameter: issue.path.join('.') || 'parameters', expected: issue.message }
}

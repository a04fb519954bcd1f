import * as z from 'zod'
import { type IsoDate, isMissing, known } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { type Refit, refitIndex } from '../../what-if/refit-index.ts'
import { askedFor, asOfParameter, defineMetric, drawParameters, resultHead, undetermined } from '../definition.ts'
import type { Estimate, Undetermined } from '../result.ts'

const switchParameter = (description: string) => z.stringbool().or(z.boolean()).default(false).describe(description)

const parameters = z.strictObject({
  ...asOfParameter,
  model: z.string().min(1).optional().describe('id of a model, or its name as the index prints it; default: the best'),
  vintage: z
    .union([z.literal('as-known'), z.iso.date()])
    .default('as-known')
    .describe('state of the index: the newest known on asOf, or that of a date'),
  penalty: z.coerce.number<number>().min(0).max(10).default(0.1).describe('λ of the penalty on all parameters'),
  slopePenalty: z
    .enum(['square', 'log-square'])
    .default('square')
    .describe('whether slopes are penalised by their square or that of their logarithm'),
  minimumBenchmarks: z.coerce.number<number>().int().min(1).max(50).default(1).describe('leave out models with scores on fewer benchmarks'),
  withoutBenchmarks: z.string().min(1).optional().describe('benchmarks to leave out, by id, joined by "+"'),
  withoutOrigins: z.string().min(1).optional().describe('publications to leave out, as printed, joined by "+"'),
  withoutOptimized: switchParameter('leave out scores marked as ones the model was tuned for'),
  withoutSelfReported: switchParameter("leave out scores known to be the lab's own"),
  withoutPrivateBenchmarks: switchParameter('leave out benchmarks whose items are not public'),
  refits: z.coerce.number<number>().int().min(0).max(2000).default(100).describe('refits behind the interval; 0: none'),
  level: drawParameters.level,
  seed: drawParameters.seed,
})
type Parameters = z.output<typeof parameters>

export const capabilityIndex = defineMetric({
  id: 'capability-index',
  version: 1,
  title: 'Capability index',
  question: 'How capable is a model, on one scale from many benchmarks?',
  definition:
    "Epoch AI's model, fitted here: the score of model m on benchmark b is σ(α_b (C_m − D_b)), by least squares on scores clipped to [0.001, 0.999] with a penalty λ Σθ²/n on every capability, difficulty and free slope; the scale is set by Claude 3.5 Sonnet = 130 and GPT-5 = 150. Every choice of it is a parameter.",
  intervalMethod: 'Quantiles over refits on scores resampled within each model, each put on the scale of its own anchors.',
  cannotSay: [
    'Points are not percent, and the scale has no zero.',
    'Scores come from many hands and are taken as equally good.',
    'It knows what the benchmarks test, and nothing else.',
  ],
  detailUnits: { rank: 'count', modelsCompared: 'count', scoresLeftOut: 'count' },
  parameters,
  compute: computeCapabilityIndex,
})

export function computeCapabilityIndex(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(capabilityIndex, given)
  const asOf = askedFor(facts, given)
  if (!facts.snapshot.parts.includes('benchmark-results')) {
    return undetermined(head, asOf, 'part-not-loaded', 'the part "benchmark-results" of the snapshot is not loaded')
  }
  const vintages = [
    ...new Set(facts.snapshot.benchmarkResults.filter(({ collection }) => collection === 'index').map((row) => row.knownSince)),
  ].sort()
  const vintage =
    given.vintage === 'as-known'
      ? (vintages.filter((date) => date <= asOf).at(-1) ?? vintages[0])
      : vintages.find((date) => date === given.vintage)
  if (vintage === undefined) {
    return undetermined(head, asOf, 'no-data', `the scores behind the index are known for ${vintages.join(', ') || 'no vintage'} only`)
  }
  let refit: Refit
  try {
    refit = refitIndex(facts, vintage, changeOf(given), { ...given, draws: given.refits })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undetermined(head, asOf, 'not-comparable', error.message)
  }
  return estimateOf(facts, refit, head, given, asOf)
}

function changeOf(given: Parameters) {
  return {
    withoutBenchmarks: given.withoutBenchmarks?.split('+') ?? [],
    withoutOrigins: given.withoutOrigins?.split('+') ?? [],
    withoutOptimized: given.withoutOptimized,
    withoutSelfReported: given.withoutSelfReported,
    withoutPrivateBenchmarks: given.withoutPrivateBenchmarks,
  }
}

function estimateOf(
  facts: Facts,
  refit: Refit,
  head: ReturnType<typeof resultHead>,
  given: Parameters,
  asOf: IsoDate,
): Estimate | Undetermined {
  const { vintage } = refit
  const scores = refit.facts.indexScores('eci', vintage)
  const place =
    given.model === undefined ? 0 : scores.findIndex((score) => score.label === given.model || known(score.model) === given.model)
  const score = scores[place]
  if (score === undefined) return undetermined(head, asOf, 'no-data', `no model "${given.model}" among the ${scores.length} models fitted`)
  const published = facts.indexScores('eci', vintage).find(({ label }) => label === score.label)
  const model = known(score.model)
  return {
    kind: 'estimate',
    ...head,
    value: score.value,
    unit: 'index points',
    interval: isMissing(score.interval)
      ? score.interval
      : {
          low: score.interval.low,
          high: score.interval.high,
          level: given.level,
          method: `joint: ${refit.fit.draws?.draws ?? 0} refits on scores resampled within each model`,
        },
    n: refit.fit.diagnostics.scores,
    population: `${scores.length} models and ${refit.fit.benchmarks.length} benchmarks of the scores of ${vintage}`,
    asOf,
    evaluatedOn: asOf < vintage ? asOf : vintage,
    inputs: [
      { kind: 'vintage', id: `eci/${vintage}` },
      { kind: 'source', id: score.source },
      ...(model ? [{ kind: 'model' as const, id: model, role: 'indexed' }] : []),
    ],
    caveats: [
      ...refit.caveats,
      ...(asOf < vintage ? [`Reconstruction: fitted on the scores of ${vintage}.`] : []),
      'The index is refitted at every update; its points are not percent.',
    ],
    details: {
      model: score.label,
      rank: place + 1,
      ...(published && { published: published.value, differenceFromPublished: score.value - published.value }),
      ...agreement(facts, refit),
      scoresLeftOut: refit.left,
    },
  }
}

/** How far the fit is from what was published, over the models in both. */
function agreement(facts: Facts, refit: Refit): { readonly rmseFromPublished?: number; readonly modelsCompared?: number } {
  const published = new Map(facts.indexScores('eci', refit.vintage).map((score) => [score.label, score.value]))
  const differences = refit.fit.models.flatMap(({ model, index }) => {
    const value = published.get(model)
    return value === undefined ? [] : [index - value]
  })
  if (differences.length === 0) return {}
  return {
    rmseFromPublished: Math.sqrt(differences.reduce((sum, difference) => sum + difference ** 2, 0) / differences.length),
    modelsCompared: differences.length,
  }
}

import * as z from 'zod'
import { known } from '../../entities/index.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { type BenchmarkScore, benchmarkScores, byBenchmark } from '../benchmark-lag/benchmark-scores.ts'
import {
  askedFor,
  asOfParameter,
  defineMetric,
  drawParameters,
  pairParameters,
  resultHead,
  scoreParameters,
  undetermined,
} from '../definition.ts'
import type { Estimate, MetricInput, Undetermined } from '../result.ts'
import { nearShare, type Verdict } from './near-share.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...pairParameters,
  ...scoreParameters,
  dates: z.enum(['release', 'as-printed']).default('release').describe("when the public could use a model, or the publication's own dates"),
  within: z.coerce.number<number>().min(0).max(1).default(0.05).describe('how near is near: share of the range from chance to ceiling'),
  minimumModels: z.coerce
    .number<number>()
    .int()
    .min(1)
    .max(1000)
    .default(5)
    .describe('benchmarks with fewer scored models, of any side, are left out'),
  evaluators: z
    .enum(['not-lab-itself', 'independent', 'any'])
    .default('not-lab-itself')
    .describe("whose scores count: all but a lab's own, only those known to be independent, or any"),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const nearFrontierShare = defineMetric({
  id: 'near-frontier-share',
  version: 1,
  title: 'Near-frontier share',
  question: 'On how many benchmarks is the best model of a side near the best of all?',
  definition:
    'Share of benchmarks on which the best score of side b is within five points (parameter `within`) of the best of all, in hundredths of the range from chance to ceiling. Benchmarks are chosen by how many models were scored, never by their scores: at least `minimumModels` of any side and one of side a. Those without a model of b are not in the value; the bounds count them as failed, or drop them.',
  intervalMethod:
    'Lower end with benchmarks without a model of b counted as failed, upper end with them dropped; each a quantile of a bootstrap over benchmarks.',
  cannotSay: [
    'A saturated benchmark counts as much as a hard one, and near on it says little.',
    'Benchmarks are what somebody chose to run, and no sample of what models are used for.',
    'The best of b is picked from several models, benchmark by benchmark: it is no single model.',
  ],
  detailUnits: { benchmarks: 'count', near: 'count', far: 'count', withoutB: 'count', models: 'count' },
  parameters,
  compute: computeNearFrontierShare,
})

export function computeNearFrontierShare(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(nearFrontierShare, given)
  const asOf = askedFor(facts, given)
  const population = benchmarkScores(facts, given, asOf)
  if (population.kind === 'not-compared') return undetermined(head, asOf, population.reason, population.detail)
  const scores = population.scores.filter((score) => counts(score, given.evaluators))
  const verdicts = byBenchmark(scores).flatMap(([, rows]) => verdictOn(facts, rows, given) ?? [])
  const share = nearShare(verdicts, given)
  if (share === undefined) {
    return undetermined(
      head,
      asOf,
      'no-data',
      `${verdicts.length} benchmarks with ${given.minimumModels} models and one of ${given.a} by ${population.evaluatedOn}, none of which has a score of ${given.b} that counts`,
    )
  }
  const unstated = scores.filter((score) => score.evaluatedBy === undefined).length
  const withoutRange = verdicts.filter((verdict) => !verdict.rangeKnown).length
  return {
    kind: 'estimate',
    ...head,
    value: share.value,
    unit: 'share',
    interval: share.interval,
    n: share.compared,
    population: `${share.compared} of ${verdicts.length} benchmarks with at least ${given.minimumModels} models and one of ${given.a}: those with a model of ${given.b}`,
    asOf,
    evaluatedOn: population.evaluatedOn,
    inputs: [...population.inputs, ...modelInputs(verdicts)],
    caveats: [
      ...population.caveats,
      ...(withoutRange > 0
        ? [`The score of guessing or the ceiling of ${withoutRange} benchmarks is not recorded; 0 and 1 stand in for what is missing.`]
        : []),
      ...(unstated > 0 ? [`Of ${unstated} scores nothing says who ran them; some may be a lab's own.`] : []),
      ...(share.withoutB > 0
        ? [`${share.withoutB} benchmarks have no score of ${given.b}; which are run on its models is no accident.`]
        : []),
    ],
    details: { ...share.details, perBenchmark: verdicts.map(lineOf) },
  }
}

function counts({ evaluatedBy }: BenchmarkScore, evaluators: Parameters['evaluators']): boolean {
  if (evaluators === 'any') return true
  return evaluators === 'independent' ? evaluatedBy === 'independent' : evaluatedBy !== 'lab-itself'
}

/** How b stands on one benchmark; `undefined` where the rule leaves the benchmark out. */
function verdictOn(facts: Facts, rows: readonly BenchmarkScore[], given: Parameters): Verdict | undefined {
  const [a, b] = [parseParty(given.a), parseParty(given.b)]
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  // Configurations of one model are one model.
  const models = new Set(rows.map((row) => row.model ?? row.label)).size
  const bestOfAll = best(rows)
  if (bestOfAll === undefined || models < given.minimumModels) return undefined
  if (!rows.some((row) => membership(facts, row, a, b, options) === 'yes')) return undefined
  const record = facts.snapshot.benchmarks.find(({ id }) => id === bestOfAll.benchmark)
  // A rescaled score runs from chance at 0 to the ceiling at 1 already.
  const rescaled = record?.rescaled?.includes(given.collection) ?? false
  const [chance, ceiling] = rescaled ? [0, 1] : [known(record?.randomBaseline), known(record?.ceiling)]
  const bestOfB = best(rows.filter((row) => membership(facts, row, b, a, options) === 'yes'))
  return {
    benchmark: bestOfAll.benchmark,
    models,
    bestOfAll,
    ...(bestOfB && { bestOfB, distance: (bestOfAll.accuracy - bestOfB.accuracy) / ((ceiling ?? 1) - (chance ?? 0)) }),
    rangeKnown: chance !== undefined && ceiling !== undefined,
  }
}

/** The highest score; of equals the earliest, then by label. */
function best(rows: readonly BenchmarkScore[]): BenchmarkScore | undefined {
  return [...rows].sort((x, y) => y.accuracy - x.accuracy || x.day - y.day || (x.label < y.label ? -1 : 1))[0]
}

function modelInputs(verdicts: readonly Verdict[]): MetricInput[] {
  const distinct = (role: string, scores: readonly (BenchmarkScore | undefined)[]): MetricInput[] =>
    [...new Set(scores.flatMap((score) => score?.model ?? []))].sort().map((id) => ({ kind: 'model', id, role }))
  return [
    ...distinct(
      'best of all on a benchmark',
      verdicts.map(({ bestOfAll }) => bestOfAll),
    ),
    ...distinct(
      'best of b on a benchmark',
      verdicts.map(({ bestOfB }) => bestOfB),
    ),
  ]
}

function lineOf({ benchmark, models, bestOfAll, bestOfB, distance }: Verdict): { readonly [name: string]: string | number } {
  return {
    benchmark,
    models,
    best: bestOfAll.label,
    bestScore: bestOfAll.accuracy,
    ...(bestOfB && { bestOfB: bestOfB.label, bestScoreOfB: bestOfB.accuracy }),
    ...(distance !== undefined && { distance }),
  }
}

import * as z from 'zod'
import { isMissing, type ModelId } from '../../entities/index.ts'
import { type CountryOptions, membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { type BenchmarkScore, benchmarkScores, byBenchmark } from '../benchmark-lag/benchmark-scores.ts'
import { askedFor, asOfParameter, defineMetric, pairParameters, resultHead, scoreParameters, undetermined } from '../definition.ts'
import type { Details, Estimate, Undetermined } from '../result.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...pairParameters,
  ...scoreParameters,
  minimumModels: z.coerce.number<number>().int().min(1).max(1000).default(5).describe('benchmarks with fewer scored models are left out'),
})
type Parameters = z.output<typeof parameters>

export const coverage = defineMetric({
  id: 'coverage',
  version: 1,
  title: 'Coverage',
  question: 'Of all pairs of model and benchmark, how many have a score, and for whom?',
  definition:
    'Share of pairs of model and benchmark that have a score, over models with at least one score and benchmarks with at least `minimumModels`: side b minus side a. Both shares, and those by evaluator, stand in the details.',
  intervalMethod: 'None: it is a count of all pairs, not a sample of them.',
  cannotSay: ['A missing score is not a low one: who runs what is a choice.', 'Models that nobody scored are not in it.'],
  detailUnits: {
    scoredOfA: 'share',
    scoredOfB: 'share',
    modelsOfA: 'count',
    modelsOfB: 'count',
    independent: 'share',
    'third-party': 'share',
    'lab-itself': 'share',
    unknown: 'share',
  },
  parameters,
  compute: computeCoverage,
})

export function computeCoverage(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(coverage, given)
  const asOf = askedFor(facts, given)
  const population = benchmarkScores(facts, { ...given, dates: 'release' }, asOf)
  if (population.kind === 'not-compared') return undetermined(head, asOf, population.reason, population.detail)
  const benchmarks = byBenchmark(population.scores).filter(([, rows]) => modelsOf(rows).size >= given.minimumModels)
  const scores = benchmarks.flatMap(([, rows]) => rows)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const a = sideCoverage(facts, scores, given.a, given.b, benchmarks.length, options)
  const b = sideCoverage(facts, scores, given.b, given.a, benchmarks.length, options)
  if (a.share === undefined || b.share === undefined) {
    return undetermined(head, asOf, 'no-data', `${a.models} models of ${given.a} and ${b.models} of ${given.b} with a score`)
  }
  return {
    kind: 'estimate',
    ...head,
    value: 100 * (b.share - a.share),
    unit: 'percentage points',
    interval: { missing: 'not-applicable', note: 'a count of all pairs' },
    n: benchmarks.length * (a.models + b.models),
    population: `pairs of ${a.models + b.models} models and ${benchmarks.length} benchmarks with at least ${given.minimumModels} scored models`,
    asOf,
    evaluatedOn: population.evaluatedOn,
    inputs: [...population.inputs],
    caveats: [...population.caveats],
    details: {
      scoredOfA: a.share,
      scoredOfB: b.share,
      modelsOfA: a.models,
      modelsOfB: b.models,
      byEvaluatorOfA: a.byEvaluator,
      byEvaluatorOfB: b.byEvaluator,
    },
  }
}

interface SideCoverage {
  readonly models: number
  /** Share of its pairs with a score; `undefined` where it has no model. */
  readonly share: number | undefined
  /** Share of its pairs scored by each sort of evaluator. */
  readonly byEvaluator: Details
}

function sideCoverage(
  facts: Facts,
  scores: readonly BenchmarkScore[],
  side: string,
  other: string,
  benchmarks: number,
  options: CountryOptions,
): SideCoverage {
  const own = scores.filter((score) => membership(facts, score, parseParty(side), parseParty(other), options) === 'yes')
  const models = modelsOf(own)
  const pairs = models.size * benchmarks
  const shareOf = (rows: readonly BenchmarkScore[]) => new Set(rows.map((row) => `${keyOf(row)} ${row.benchmark}`)).size / pairs
  const evaluators = [...new Set(own.map((row) => row.evaluatedBy ?? 'unknown'))].sort()
  return {
    models: models.size,
    share: pairs === 0 ? undefined : shareOf(own),
    byEvaluator: Object.fromEntries(
      evaluators.map((evaluator) => [evaluator, shareOf(own.filter((row) => (row.evaluatedBy ?? 'unknown') === evaluator))]),
    ),
  }
}

function modelsOf(scores: readonly BenchmarkScore[]): Set<string> {
  return new Set(scores.map(keyOf))
}

function keyOf({ model, label }: { readonly model?: ModelId; readonly label: string }): string {
  return model !== undefined && !isMissing(model) ? model : `label ${label}`
}

import * as z from 'zod'
import { benchmarkIdSchema, isoDate } from '../../entities/index.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { matchedLags } from '../../statistics/matched-lags.ts'
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
import type { Estimate, Undetermined } from '../result.ts'
import { type BenchmarkScore, benchmarkScores, byBenchmark } from './benchmark-scores.ts'
import { type BenchmarkLags, benchmarkLines, summariseLags } from './lag-summary.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...pairParameters,
  ...scoreParameters,
  dates: z.enum(['release', 'as-printed']).default('release').describe("when the public could use a model, or the publication's own dates"),
  tolerance: z.coerce
    .number<number>()
    .min(0)
    .max(1)
    .default(0.02)
    .describe('how far below a record counts as matching it, in −ln(1 − accuracy): 0.02 is 2 % more errors'),
  benchmark: benchmarkIdSchema.optional().describe('id of the only benchmark to look at; default: all'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const benchmarkLag = defineMetric({
  id: 'benchmark-lag',
  version: 1,
  title: 'Benchmark lag',
  question: 'How long after a record of the leader on a benchmark did the follower match it?',
  definition:
    'Mean, over all benchmarks on which both sides have a score, of the months (365/12 days) from each record of side a to the first record of side b within the tolerance in −ln(1 − accuracy), accuracy at most 0.999 (Epoch AI’s method of matched records). Negative where b was there first. Records not matched yet are counted, and left out of the mean.',
  intervalMethod: 'Bootstrap over benchmarks, since records on one benchmark hang together.',
  cannotSay: [
    'Records that were never matched are not in the mean, which is therefore too short where b falls behind.',
    'Days are those of models, not of the tests: a model may have been scored long after.',
    'Not tested looks like not matched: a model of b that nobody scored sets no record.',
  ],
  detailUnits: {
    benchmarks: 'count',
    benchmarksWithOneSide: 'count',
    matched: 'count',
    unmatched: 'count',
    negative: 'count',
    level: 'share',
  },
  parameters,
  compute: computeBenchmarkLag,
})

/** The lag of b behind a, with that of a behind b in its details. */
export function computeBenchmarkLag(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(benchmarkLag, given)
  const asOf = askedFor(facts, given)
  const population = benchmarkScores(facts, given, asOf)
  if (population.kind === 'not-compared') return undetermined(head, asOf, population.reason, population.detail)
  const sides = splitScores(facts, population.scores, given)
  const compared = sides.benchmarks.filter(({ a, b }) => a.length > 0 && b.length > 0)
  const bBehindA = compared.map(({ benchmark, a, b }) => lagsOn(benchmark, a, b, given.tolerance))
  const aBehindB = compared.map(({ benchmark, a, b }) => lagsOn(benchmark, b, a, given.tolerance))
  const options = { ...given, evaluatedOn: population.evaluatedOn }
  const forward = summariseLags(bBehindA, options)
  const backward = summariseLags(aBehindB, options)
  if (forward.mean === undefined) {
    return undetermined(
      head,
      asOf,
      'no-data',
      `${compared.length} benchmarks with dated models of both sides by ${population.evaluatedOn}, on which ${given.b} matched none of ${forward.unmatched} records of ${given.a}`,
    )
  }
  return {
    kind: 'estimate',
    ...head,
    value: forward.mean,
    unit: 'months',
    interval: forward.interval,
    n: forward.matched,
    population: `${forward.matched} matched of ${forward.matched + forward.unmatched} records of ${given.a} on ${compared.length} benchmarks`,
    asOf,
    evaluatedOn: population.evaluatedOn,
    inputs: [...population.inputs],
    caveats: [
      ...population.caveats,
      ...(forward.unmatched > 0
        ? [
            `${forward.unmatched} records of ${given.a} are not matched yet. This censoring is informative (what is hardest to match is waited for longest, and what is not scored is never matched), so that the Kaplan–Meier median too is no unbiased figure.`,
          ]
        : []),
      'A lag from records of one side alone leans to the positive, since its leader is picked; the other direction stands in the details.',
      ...(sides.unknown > 0 ? [`${sides.unknown} scores of models whose developers' country is unknown count for neither side.`] : []),
    ],
    details: {
      benchmarks: compared.length,
      benchmarksWithOneSide: sides.benchmarks.filter(({ a, b }) => (a.length === 0) !== (b.length === 0)).length,
      bBehindA: forward.details,
      aBehindB: backward.details,
      ...(backward.mean !== undefined && { halfDifferenceOfDirections: (forward.mean - backward.mean) / 2 }),
      perBenchmark: benchmarkLines(bBehindA),
    },
  }
}

interface SidesOnBenchmark {
  readonly benchmark: string
  readonly a: readonly BenchmarkScore[]
  readonly b: readonly BenchmarkScore[]
}

function splitScores(
  facts: Facts,
  scores: readonly BenchmarkScore[],
  given: Parameters,
): { readonly benchmarks: readonly SidesOnBenchmark[]; readonly unknown: number } {
  const [a, b] = [parseParty(given.a), parseParty(given.b)]
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const placed = scores.map((score) => ({
    ...score,
    ofA: membership(facts, score, a, b, options),
    ofB: membership(facts, score, b, a, options),
  }))
  return {
    benchmarks: byBenchmark(placed).map(([benchmark, rows]) => ({
      benchmark,
      a: rows.filter(({ ofA }) => ofA === 'yes'),
      b: rows.filter(({ ofB }) => ofB === 'yes'),
    })),
    unknown: placed.filter(({ ofA, ofB }) => ofA === 'unknown' || ofB === 'unknown').length,
  }
}

function lagsOn(
  benchmark: string,
  leader: readonly BenchmarkScore[],
  follower: readonly BenchmarkScore[],
  tolerance: number,
): BenchmarkLags {
  const dated = (scores: readonly BenchmarkScore[]) => scores.map(({ day, accuracy }) => ({ date: isoDate(day), accuracy }))
  return { benchmark, lags: matchedLags(dated(leader), dated(follower), { tolerance }) }
}

import * as z from 'zod'
import { dayNumber } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import {
  askedFor,
  asOfParameter,
  defineMetric,
  drawParameters,
  pairParameters,
  resultHead,
  undetermined,
  vintageParameters,
} from '../definition.ts'
import { selectPopulation, unknownParty } from '../population/pair.ts'
import { type ScoredModel, splitSides } from '../population/scored-models.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { type ComputeRow, clustersOf, fitEqualCompute, resampleEqualCompute } from './equal-compute.ts'
import { computeGrades, gradedCompute } from './training-compute.ts'

/** Below so many labs a side, resampling labs says nothing about chance. */
const fewestLabs = 3

const parameters = z.strictObject({
  ...asOfParameter,
  ...vintageParameters(),
  ...pairParameters,
  confidence: z
    .enum(computeGrades)
    .default('likely')
    .describe('least grade that a figure of training compute must have; "any" takes figures without a grade too'),
  floor: z.coerce.number<number>().default(145).describe('coverage is asked of models at or above so many index points'),
  leastCoverage: z.coerce.number<number>().min(0).max(1).default(0.3).describe('share of either side that must have a figure there'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const computeEfficiency = defineMetric({
  id: 'compute-efficiency',
  version: 1,
  title: 'Compute efficiency',
  question: 'At equal training compute and date, whose models are better?',
  definition:
    'Index points of side a minus side b at equal log10 of training FLOP and equal date of release: the coefficient of the side in a least-squares regression of the index on side, log10 FLOP and date, over the models of both sides with a published figure. No figure where fewer than 30 % of the models of either side at or above the floor have one.',
  intervalMethod: 'Bootstrap over labs within each side. Errors of the index and of the figures of compute are in the scatter only.',
  cannotSay: [
    'Most frontier models publish no figure; those that do are not a sample of the rest.',
    'Figures are of the final training run as estimated by one publication: not of experiments, data or synthetic data made by other models.',
    'It is no measure of money, energy or talent.',
  ],
  detailUnits: {
    coverageOfA: 'share',
    coverageOfB: 'share',
    modelsOfA: 'count',
    modelsOfB: 'count',
    labsOfA: 'count',
    labsOfB: 'count',
    perTenfoldCompute: 'index points',
    perYear: 'index points a year',
    residualDeviation: 'index points',
  },
  parameters,
  compute: computeComputeEfficiency,
})

export function computeComputeEfficiency(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(computeEfficiency, given)
  const asOf = askedFor(facts, given)
  const [a, b] = [parseParty(given.a), parseParty(given.b)]
  const stranger = unknownParty(facts, [...a, ...b])
  if (stranger) return undetermined(head, asOf, stranger.reason, stranger.detail)
  const population = selectPopulation(facts, { ...given, index: 'eci', category: 'overall', styleControl: true }, asOf)
  if ('kind' in population) return undetermined(head, asOf, population.reason, population.detail)
  const day = dayNumber(population.evaluatedOn)
  const released = population.rows.filter((row) => row.day !== undefined && row.day <= day)
  const sides = splitSides(facts, released, a, b, { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau })
  const computeOf = (row: ScoredModel) => gradedCompute(row.model && facts.models.get(row.model), given.confidence)

  const [ofA, ofB] = [sides.a, sides.b].map((side) => {
    const strong = side.filter((row) => row.value >= given.floor)
    return { with: strong.filter((row) => computeOf(row) !== undefined).length, all: strong.length }
  }) as [Coverage, Coverage]
  const counts = `${ofA.with} of ${ofA.all} models of ${given.a} and ${ofB.with} of ${ofB.all} of ${given.b} at or above ${given.floor} points have a figure of training compute ${gradeWords(given.confidence)}`
  if ([ofA, ofB].some((side) => side.all === 0 || side.with / side.all < given.leastCoverage)) {
    return undetermined(head, asOf, 'coverage-too-low', `${counts}; ${Math.round(100 * given.leastCoverage)} % of either side needed`)
  }

  const rowsOf = (side: 'a' | 'b') => sides[side].flatMap((row) => rowOf(row, side, computeOf(row)))
  const rows = [...rowsOf('a'), ...rowsOf('b')]
  const [labsOfA, labsOfB] = (['a', 'b'] as const).map((side) => clustersOf(rows.filter((row) => row.side === side)).length)
  const fit = fitEqualCompute(rows)
  if (fit === undefined) return undetermined(head, asOf, 'no-data', `${rows.length} models with figures do not decide a regression`)
  return {
    kind: 'estimate',
    ...head,
    value: fit.difference,
    unit: population.unit,
    interval: intervalOf(rows, given, Math.min(labsOfA ?? 0, labsOfB ?? 0)),
    n: rows.length,
    population: `models of ${given.a} and ${given.b} with a figure of training compute ${gradeWords(given.confidence)}, among ${population.name}`,
    asOf,
    evaluatedOn: population.evaluatedOn,
    inputs: [...population.inputs, ...computeSources(facts, [...sides.a, ...sides.b], given)],
    caveats: [
      ...population.caveats,
      `${counts}.`,
      'One slope of compute and of date serves both sides; all models with a figure are in the regression, below the floor too.',
      ...(sides.unknown > 0 ? [`${sides.unknown} rows whose developers' country is unknown count for neither side.`] : []),
    ],
    details: {
      modelsOfA: rows.filter((row) => row.side === 'a').length,
      modelsOfB: rows.filter((row) => row.side === 'b').length,
      labsOfA: labsOfA ?? 0,
      labsOfB: labsOfB ?? 0,
      coverageOfA: ofA.with / ofA.all,
      coverageOfB: ofB.with / ofB.all,
      perTenfoldCompute: fit.perTenfold,
      perYear: fit.perYear,
      residualDeviation: fit.residualDeviation,
    },
  }
}

interface Coverage {
  readonly with: number
  readonly all: number
}

function rowOf(row: ScoredModel, side: 'a' | 'b', compute: number | undefined): ComputeRow[] {
  if (compute === undefined || row.day === undefined) return []
  return [{ side, cluster: row.labs[0] ?? row.label, score: row.value, compute, day: row.day }]
}

function intervalOf(rows: readonly ComputeRow[], given: Parameters, labs: number): Estimate['interval'] {
  if (labs < fewestLabs) {
    return { missing: 'unknown', note: `one side has ${labs} labs with figures; at least ${fewestLabs} are needed to resample labs` }
  }
  const drawn = resampleEqualCompute(rows, given)
  if (drawn.length < 0.9 * given.draws) {
    return { missing: 'unknown', note: `only ${drawn.length} of ${given.draws} resamples of labs decide the regression` }
  }
  return {
    ...centralInterval(drawn, given.level),
    level: given.level,
    method: `bootstrap over labs within each side, ${drawn.length} draws`,
  }
}

function gradeWords(confidence: Parameters['confidence']): string {
  return confidence === 'any' ? 'of any grade' : `graded "${confidence}"${confidence === 'confident' ? '' : ' or better'}`
}

function computeSources(facts: Facts, rows: readonly ScoredModel[], given: Parameters): Estimate['inputs'] {
  const sources = rows.flatMap((row) => {
    const compute = row.model && facts.models.get(row.model)?.trainingCompute
    const counts = gradedCompute(row.model && facts.models.get(row.model), given.confidence) !== undefined
    return counts && compute && 'source' in compute ? [compute.source] : []
  })
  return [...new Set(sources)].sort().map((id) => ({ kind: 'source', id, role: 'training compute' }))
}

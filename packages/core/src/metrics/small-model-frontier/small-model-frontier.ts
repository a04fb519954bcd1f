import * as z from 'zod'
import { dayNumber, type IsoDate, known } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import {
  askedFor,
  asOfParameter,
  defineMetric,
  drawParameters,
  pairParameters,
  resultHead,
  scaleParameters,
  selectionParameters,
  undetermined,
} from '../definition.ts'
import { gapOfPair } from '../frontier-gap/frontier-gap.ts'
import { frontierPair } from '../population/frontier-pair.ts'
import { type ComparedPair, type NotCompared, selectPopulation, unknownParty } from '../population/pair.ts'
import { type Population, type ScoredModel, type Sides, splitSides } from '../population/scored-models.ts'
import type { Details, Estimate, Undetermined } from '../result.ts'
import { bestOfSide } from './best-of-side.ts'
import { isSmall } from './small-models.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...scaleParameters,
  mostActive: z.coerce.number<number>().positive().default(40e9).describe('most parameters that a model may use for one token'),
  measure: z.enum(['gap', 'best']).default('gap').describe('best small model of a minus that of b, or the best of a alone'),
  ...pairParameters,
  top: selectionParameters.top,
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const smallModelFrontier = defineMetric({
  id: 'small-model-frontier',
  version: 1,
  title: 'Small-model frontier',
  question: 'How good is the best model that few parameters run?',
  definition:
    'Best score among models that use at most so many parameters for one token (by default 40 billion), of side a minus of side b, or of a alone. Where the active parameters are not known, the total stands for them if the model is dense or the total itself is within the limit; else the model stays out, as unknown.',
  intervalMethod:
    'As frontier-gap: joint refits of the index where there are any; on a board normal, from the published variances. Widened to the bounds with models of a published total and unknown active parameters counted as small.',
  cannotSay: [
    'Few active parameters are not little memory: all of them must be loaded.',
    'Models whose size is not published at all are left out, of the value and of the bounds; they are nearly all closed ones.',
    'Points on a rating or index scale are not percent.',
  ],
  detailUnits: {
    smallOfA: 'count',
    smallOfB: 'count',
    undecidedOfA: 'count',
    undecidedOfB: 'count',
    undisclosedOfA: 'count',
    undisclosedOfB: 'count',
    expectedWinRate: 'win rate',
    expectedWinRateInterval: 'win rate',
  },
  parameters,
  compute: computeSmallModelFrontier,
})

export function computeSmallModelFrontier(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(smallModelFrontier, given)
  const asOf = askedFor(facts, given)
  const found = smallSides(facts, given, asOf)
  if (found.kind === 'not-compared') return undetermined(head, asOf, found.reason, found.detail)
  const measure = (sides: Sides) => {
    const pair: ComparedPair = {
      kind: 'pair',
      population: found.population,
      sides,
      frontiers: frontierPair(sides, given.top, found.population.jointDraws),
      caveats: found.caveats,
    }
    return given.measure === 'gap' ? gapOfPair(head, pair, given, asOf) : bestOfSide(head, pair, given, asOf)
  }
  const { small, undecided } = found
  const result = measure(small)
  if (result.kind === 'undetermined') return result
  // Where the size of a better model is not decided, the interval holds both answers.
  const ofA = undecided.a.length > 0 ? measure({ ...small, a: [...small.a, ...undecided.a] }) : result
  const ofB = undecided.b.length > 0 ? measure({ ...small, b: [...small.b, ...undecided.b] }) : result
  return {
    ...result,
    interval: widened(result.interval, ofB, ofA),
    population: `${result.n} models known to use at most ${limitOf(given)}, among ${found.population.name}`,
    details: { ...result.details, ...found.details },
  }
}

/** From the lower end with the undecided models of b counted as small to the upper end with those of a. */
function widened(interval: Estimate['interval'], ofB: Estimate | Undetermined, ofA: Estimate | Undetermined): Estimate['interval'] {
  if (!('low' in interval) || ofA.kind !== 'estimate' || ofB.kind !== 'estimate') return interval
  if (!('low' in ofA.interval) || !('low' in ofB.interval)) return interval
  const [low, high] = [Math.min(interval.low, ofB.interval.low), Math.max(interval.high, ofA.interval.high)]
  if (low === interval.low && high === interval.high) return interval
  return {
    ...interval,
    low,
    high,
    method: `${interval.method}; widened to the bounds with models of a published total and unknown active parameters counted as small`,
  }
}

interface SmallSides {
  readonly kind: 'sides'
  readonly population: Population
  readonly small: Sides
  /** Models whose total is above the limit and whose active parameters are not known. */
  readonly undecided: Pick<Sides, 'a' | 'b'>
  readonly caveats: readonly string[]
  readonly details: Details
}

function smallSides(facts: Facts, given: Parameters, asOf: IsoDate): SmallSides | NotCompared {
  const [a, b] = [parseParty(given.a), parseParty(given.b)]
  const stranger = unknownParty(facts, [...a, ...b])
  if (stranger) return stranger
  const population = selectPopulation(facts, given, asOf)
  if ('kind' in population) return population
  const day = dayNumber(population.evaluatedOn)
  const dated = population.rows.filter((row) => row.day !== undefined && row.day <= day)
  const all = splitSides(facts, dated, a, b, { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau })
  const named = [
    { name: 'A', party: given.a, rows: all.a },
    // The best of a alone has no other side.
    { name: 'B', party: given.b, rows: given.measure === 'gap' ? all.b : [] },
  ].map((side) => ({ ...side, ...bySize(facts, side.rows, given.mostActive) }))
  const [ofA, ofB] = named
  const compared = named.slice(0, given.measure === 'gap' ? 2 : 1)
  const short = compared.find(({ small }) => small.length < given.top)
  if (ofA === undefined || ofB === undefined || short !== undefined) {
    const detail = `${short?.small.length ?? 0} models of ${short?.party} are known to use at most ${limitOf(given)}; at least ${given.top} needed`
    return { kind: 'not-compared', reason: 'no-data', detail }
  }
  return {
    kind: 'sides',
    population,
    small: { a: ofA.small, b: ofB.small, unknown: all.unknown },
    undecided: { a: ofA.undecided, b: ofB.undecided },
    caveats: [
      ...population.caveats,
      ...compared.flatMap(({ party, rows, undecided, undisclosed }) => [
        `Of ${undecided.length} of ${rows.length} models of ${party} only the total of parameters is known, and of ${undisclosed.length} nothing; better small ones may be among them.`,
      ]),
      ...(all.unknown > 0 ? [`${all.unknown} rows whose developers' country is unknown count for neither side.`] : []),
    ],
    details: Object.assign(
      {},
      ...compared.map(({ name, small, undecided, undisclosed }) => ({
        [`smallOf${name}`]: small.length,
        [`undecidedOf${name}`]: undecided.length,
        [`undisclosedOf${name}`]: undisclosed.length,
        ...(undecided[0] && { [`bestUndecidedOf${name}`]: undecided[0].label, [`bestUndecidedScoreOf${name}`]: undecided[0].value }),
      })),
    ),
  }
}

/** Rows known to be small, those of which only the total is known, and those of which nothing is; best first. */
function bySize(facts: Facts, rows: readonly ScoredModel[], mostActive: number) {
  const ordered = [...rows].sort((x, y) => y.value - x.value || (x.label < y.label ? -1 : 1))
  const modelOf = (row: ScoredModel) => row.model && facts.models.get(row.model)
  const unknown = ordered.filter((row) => isSmall(modelOf(row), mostActive) === 'unknown')
  return {
    small: ordered.filter((row) => isSmall(modelOf(row), mostActive) === 'yes'),
    undecided: unknown.filter((row) => known(modelOf(row)?.parameters) !== undefined),
    undisclosed: unknown.filter((row) => known(modelOf(row)?.parameters) === undefined),
  }
}

function limitOf(given: Parameters): string {
  return `${given.mostActive / 1e9} billion parameters for one token`
}

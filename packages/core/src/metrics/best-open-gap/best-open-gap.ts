import * as z from 'zod'
import { dayNumber, type IsoDate, latestDay } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import { type Facts, firstWeightsRelease } from '../../observatory/facts.ts'
import {
  askedFor,
  asOfParameter,
  countryParameters,
  defineMetric,
  drawParameters,
  partyParameter,
  resultHead,
  scaleParameters,
  selectionParameters,
  undetermined,
} from '../definition.ts'
import { gapOfPair } from '../frontier-gap/frontier-gap.ts'
import { lagOfPair } from '../frontier-lag/frontier-lag.ts'
import { frontierPair } from '../population/frontier-pair.ts'
import { type ComparedPair, type NotCompared, selectPopulation, unknownParty } from '../population/pair.ts'
import { type ScoredModel, splitSides } from '../population/scored-models.ts'
import type { MetricResult } from '../result.ts'

const everybody = 'all'

const parameters = z.strictObject({
  ...asOfParameter,
  ...scaleParameters,
  of: partyParameter(everybody).describe('whose best model, open or not: "all", country, lab id, or several joined by "+"'),
  open: partyParameter(everybody).describe('whose best model with public weights: "all", country, lab id, or several joined by "+"'),
  ofOpenOnly: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .describe('compare open weights with open weights: only open models of the first side too'),
  ...countryParameters,
  measure: z.enum(['gap', 'lag']).default('gap').describe('distance in points, or in months'),
  top: selectionParameters.top,
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const bestOpenGap = defineMetric({
  id: 'best-open-gap',
  version: 1,
  title: 'Best open gap',
  question: 'How far are the best open weights behind the best model of all?',
  definition:
    'Best score of the first side minus best score among models of the second side whose weights were public by the date, on one scale; or the time since the first side reached that score. By default of everybody: the best model of all against the best open one. With `ofOpenOnly` both sides are open weights.',
  intervalMethod: 'As frontier-gap and frontier-lag.',
  cannotSay: [
    'Weights that can be downloaded may stand under any licence.',
    'Points on a rating or index scale are not percent.',
    'The best open model is not what most people run.',
  ],
  detailUnits: { expectedWinRate: 'win rate', expectedWinRateInterval: 'win rate', share: 'share' },
  parameters,
  compute: computeBestOpenGap,
})

export function computeBestOpenGap(facts: Facts, given: Parameters): MetricResult {
  const head = resultHead(bestOpenGap, given)
  const asOf = askedFor(facts, given)
  const pair = openPair(facts, given, asOf)
  if (pair.kind === 'not-compared') return undetermined(head, asOf, pair.reason, pair.detail)
  const named = { ...given, a: sideName(given.of, given.ofOpenOnly), b: sideName(given.open, true) }
  if (given.measure === 'gap') return gapOfPair(head, pair, named, asOf)
  if (given.index === 'arena') {
    return undetermined(head, asOf, 'not-comparable', 'a lag needs scores of one scale over time; boards are compared within one day only')
  }
  return lagOfPair(head, pair, { ...named, since: undefined, step: 30 }, asOf)
}

function sideName(party: string, openOnly: boolean): string {
  const whose = party === everybody ? 'all models' : `models of ${party}`
  return openOnly ? `${whose} with public weights` : whose
}

/** A model counts among open weights from the day its weights came, which may be after its API. */
function sinceOpen(facts: Facts, row: ScoredModel): ScoredModel {
  const weights = row.model && firstWeightsRelease(facts, row.model)
  if (weights === undefined || row.day === undefined) return row
  return { ...row, day: Math.max(row.day, dayNumber(latestDay(weights.date))) }
}

function openPair(facts: Facts, given: Parameters, asOf: IsoDate): ComparedPair | NotCompared {
  const parties = [given.of, given.open].filter((party) => party !== everybody).flatMap(parseParty)
  const stranger = unknownParty(facts, parties)
  if (stranger) return stranger
  const population = selectPopulation(facts, given, asOf)
  if ('kind' in population) return population
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const sideOf = (party: string): readonly ScoredModel[] =>
    party === everybody ? population.rows : splitSides(facts, population.rows, parseParty(party), [], options).a
  const open = (rows: readonly ScoredModel[]) => rows.flatMap((row) => (row.openWeights === true ? [sinceOpen(facts, row)] : []))
  const first = sideOf(given.of)
  const sides = { a: given.ofOpenOnly ? open(first) : first, b: open(sideOf(given.open)), unknown: 0 }
  const short = [sides.a, sides.b].find((side) => side.length < given.top)
  if (short !== undefined) {
    return {
      kind: 'not-compared',
      reason: 'no-data',
      detail: `${short.length} models on one side among ${population.name}; at least ${given.top} needed`,
    }
  }
  const unsaid = population.rows.filter((row) => row.openWeights === 'unknown').length
  return {
    kind: 'pair',
    population,
    sides,
    frontiers: frontierPair(sides, given.top, population.jointDraws),
    caveats: [
      ...population.caveats,
      ...(unsaid > 0 ? [`${unsaid} rows of which nothing says whether their weights are public count as not open.`] : []),
    ],
  }
}

import * as z from 'zod'
import { dayNumber, type IsoDate, latestDay, type ModelId } from '../../entities/index.ts'
import { type Membership, membership, parseParty } from '../../observatory/country-rule.ts'
import { type Facts, firstWeightsRelease } from '../../observatory/facts.ts'
import { centralInterval } from '../../statistics/quantile.ts'
import {
  askedFor,
  asOfParameter,
  countryParameters,
  defineMetric,
  drawParameters,
  partyParameter,
  resultHead,
  scaleParameters,
  undetermined,
} from '../definition.ts'
import { bestRowPerModel } from '../population/frontier-steps.ts'
import { type NotCompared, selectPopulation, unknownParty } from '../population/pair.ts'
import { scoreDraws } from '../population/score-draws.ts'
import type { Population, ScoredModel } from '../population/scored-models.ts'
import type { Estimate, Undetermined } from '../result.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...scaleParameters,
  of: partyParameter('CN').describe('whose share: country, lab id, or several joined by "+"'),
  versus: partyParameter('US').describe('the other side, used by the rule exclusive-pair only'),
  ...countryParameters,
  count: z.coerce.number<number>().int().min(1).max(100).default(10).describe('how many of the best open models are looked at'),
  after: z.string().min(1).optional().describe('only models whose weights came after those of this one, by id'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const openTopShare = defineMetric({
  id: 'open-top-share',
  version: 1,
  title: 'Share of the best open models',
  question: 'Of the best models with public weights, how many are a side’s?',
  definition:
    'Share of a side among the best N models with public weights on one scale, each model once by its best row; with `after`, only models whose weights came after those of a named one.',
  intervalMethod:
    'Quantiles over joint refits of the index, or over the published errors of a board: which models are the best N is uncertain. A model whose developers’ country is not known counts as no at the lower end and as yes at the upper.',
  cannotSay: [
    'Models that nobody ranks are not in it.',
    'Weights that can be downloaded may stand under any licence.',
    'The best are not the most used.',
  ],
  detailUnits: { eligible: 'count', yes: 'count', unknown: 'count' },
  parameters,
  compute: computeOpenTopShare,
})

interface Candidate {
  readonly row: ScoredModel
  readonly whose: Membership
}

export function computeOpenTopShare(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(openTopShare, given)
  const asOf = askedFor(facts, given)
  const found = candidatesOf(facts, given, asOf)
  if ('kind' in found) return undetermined(head, asOf, found.reason, found.detail)
  const { population, candidates } = found
  const values = candidates.map(({ row }) => row.value)
  const best = bestOf(candidates, values, given.count)
  const draws = scoreDraws(
    candidates.map(({ row }) => row),
    population.jointDraws,
    given,
  )
  const simulated = draws && sharesOver(candidates, draws.each(), given.count)
  const yes = best.filter(({ whose }) => whose === 'yes').length
  const unknown = best.filter(({ whose }) => whose === 'unknown').length
  return {
    kind: 'estimate',
    ...head,
    value: yes / given.count,
    unit: 'share',
    interval:
      simulated === undefined
        ? { missing: 'not-published', note: population.errorModel }
        : {
            low: centralInterval(simulated.low, given.level).low,
            high: centralInterval(simulated.high, given.level).high,
            level: given.level,
            method: `quantiles of the share over draws of the scores; ${population.errorModel}`,
          },
    n: given.count,
    population: `the best ${given.count} of ${candidates.length} models with public weights${given.after === undefined ? '' : ` released after ${given.after}`}, among ${population.name}`,
    asOf,
    evaluatedOn: population.evaluatedOn,
    inputs: [
      ...population.inputs,
      ...best.flatMap(({ row }) => (row.model ? [{ kind: 'model' as const, id: row.model, role: 'among the best' }] : [])),
    ],
    caveats: [
      ...population.caveats,
      ...(candidates.length === given.count
        ? ['No more models are eligible than are looked at: they are all there are, not the best of more.']
        : []),
    ],
    details: {
      eligible: candidates.length,
      yes,
      unknown,
      lowerBound: yes / given.count,
      upperBound: (yes + unknown) / given.count,
      best: best.map(({ row, whose }) => ({ model: row.label, score: row.value, ofSide: whose })),
    },
  }
}

function candidatesOf(
  facts: Facts,
  given: Parameters,
  asOf: IsoDate,
): { readonly population: Population; readonly candidates: readonly Candidate[] } | NotCompared {
  const [of, versus] = [parseParty(given.of), parseParty(given.versus)]
  const refused = unknownParty(facts, [...of, ...versus])
  if (refused) return refused
  const since = given.after === undefined ? undefined : firstWeightsRelease(facts, given.after as ModelId)
  if (given.after !== undefined && since === undefined) {
    return { kind: 'not-compared', reason: 'no-data', detail: `no release of weights of a model "${given.after}" is known` }
  }
  const population = selectPopulation(facts, given, asOf)
  if ('kind' in population) return population
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const last = dayNumber(population.evaluatedOn)
  const candidates = bestRowPerModel(population.rows.filter((row) => row.openWeights === true)).flatMap((row): Candidate[] => {
    const weights = row.model && firstWeightsRelease(facts, row.model)
    const day = weights && dayNumber(latestDay(weights.date))
    if (day === undefined || day > last || (since !== undefined && day <= dayNumber(latestDay(since.date)))) return []
    return [{ row, whose: membership(facts, row, of, versus, options) }]
  })
  if (candidates.length >= given.count) return { population, candidates }
  return {
    kind: 'not-compared',
    reason: 'no-data',
    detail: `${candidates.length} models with public weights that fit, among ${population.name}; ${given.count} needed`,
  }
}

/** The best by some scores; of equals the first by label. */
function bestOf(candidates: readonly Candidate[], scores: ArrayLike<number>, count: number): Candidate[] {
  return candidates
    .map((candidate, place) => ({ candidate, score: scores[place] ?? Number.NEGATIVE_INFINITY }))
    .sort((x, y) => y.score - x.score || (x.candidate.row.label < y.candidate.row.label ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate)
}

/** Shares of the side in every draw, with models of unknown country counted as no, and as yes. */
function sharesOver(candidates: readonly Candidate[], draws: Iterable<Float64Array>, count: number): { low: number[]; high: number[] } {
  const [low, high]: [number[], number[]] = [[], []]
  for (const scores of draws) {
    const best = bestOf(candidates, scores, count)
    low.push(best.filter(({ whose }) => whose === 'yes').length / count)
    high.push(best.filter(({ whose }) => whose !== 'no').length / count)
  }
  return { low, high }
}

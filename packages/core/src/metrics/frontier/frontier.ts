import * as z from 'zod'
import { dayNumber, type IsoDate, isMissing, isoDate, isoDateSchema } from '../../entities/index.ts'
import { isCountry, membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { normalHalfWidth } from '../../statistics/normal.ts'
import {
  askedFor,
  asOfParameter,
  countryParameters,
  defineMetric,
  partyParameter,
  resultHead,
  scaleParameters,
  selectionParameters,
  undetermined,
} from '../definition.ts'
import { boardPopulation } from '../population/board-population.ts'
import { bestRowPerModel, frontierSteps, inOrderOfDate } from '../population/frontier-steps.ts'
import { indexPopulation } from '../population/index-population.ts'
import { boardPartMissing, unknownParty } from '../population/pair.ts'
import type { Population, ScoredModel } from '../population/scored-models.ts'
import type { Estimate, Series, Undetermined } from '../result.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...scaleParameters,
  of: partyParameter('US').describe('whose models: country, lab id, or several joined by "+"'),
  ...countryParameters,
  ...selectionParameters,
  since: isoDateSchema.optional().describe('leave out points before this date'),
  level: z.coerce.number<number>().min(0.5).max(0.99).default(0.9).describe('coverage of the interval'),
})
type Parameters = z.output<typeof parameters>

export const frontier = defineMetric({
  id: 'frontier',
  version: 1,
  title: 'Frontier',
  question: 'What was the best model of a side, and when did it become so?',
  definition:
    'Running best of a population on one vintage of the index by date of release; on a board the best row of each published date. With top > 1, the mean of the best k models.',
  intervalMethod: 'That of the record model as published (marginal). It is not an interval of the maximum, which is biased upward.',
  cannotSay: ['A frontier shows the best model only.', 'Ratings of different board dates stand on different scales.'],
  parameters,
  compute: computeFrontier,
})

function computeFrontier(facts: Facts, given: Parameters): Series | Undetermined {
  const head = resultHead(frontier, given)
  const asOf = askedFor(facts, given)
  const refused = unknownParty(facts, parseParty(given.of)) ?? (given.index === 'arena' ? boardPartMissing(facts, given) : undefined)
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const found = given.index === 'arena' ? boardPoints(facts, given, asOf) : indexPoints(facts, given, asOf)
  if (found.points.length === 0) return undetermined(head, asOf, 'no-data', `no model of ${given.of} by ${asOf}`)
  return { kind: 'series', ...head, asOf, points: found.points, caveats: [...found.caveats] }
}

type Found = { readonly points: Series['points']; readonly caveats: readonly string[] }

function indexPoints(facts: Facts, given: Parameters, asOf: IsoDate): Found {
  const population = indexPopulation(facts, { ...given, asOf })
  if (population === undefined) return { points: [], caveats: [] }
  const side = ofParty(facts, population.rows, given)
  const rows = inOrderOfDate(given.top > 1 ? bestRowPerModel(side) : side)
  const last = dayNumber(population.evaluatedOn)
  const steps = frontierSteps(
    rows.map((row) => row.day),
    rows.map((row) => row.value),
    given.top,
  )
  const points = steps
    .filter((step) => step.day <= last && (given.since === undefined || step.day >= dayNumber(given.since)))
    .map((step) => ({
      date: isoDate(step.day),
      ...pointEstimate(
        given,
        asOf,
        population,
        isoDate(step.day),
        step.value,
        rows[step.by],
        rows.filter((row) => row.day <= step.day).length,
      ),
    }))
  return { points, caveats: population.caveats }
}

function boardPoints(facts: Facts, given: Parameters, asOf: IsoDate): Found {
  const dates = facts.boardDates(given).filter((date) => date <= asOf && (given.since === undefined || date >= given.since))
  const populations = dates.map((date) => boardPopulation(facts, given, date))
  const points = populations.flatMap((population) => {
    const rows = bestRowPerModel(ofParty(facts, population.rows, given)).sort((x, y) => y.value - x.value)
    const best = rows.slice(0, given.top)
    if (best.length < given.top) return []
    const value = best.reduce((sum, row) => sum + row.value, 0) / best.length
    return [
      { date: population.evaluatedOn, ...pointEstimate(given, asOf, population, population.evaluatedOn, value, best[0], rows.length) },
    ]
  })
  return { points, caveats: populations.at(-1)?.caveats ?? [] }
}

function ofParty(facts: Facts, rows: readonly ScoredModel[], given: Parameters): readonly ScoredModel[] {
  const party = parseParty(given.of)
  // Under `exclusive-pair` the other side of a single country is the other of the United States and China.
  const other = parseParty(party.some((member) => isCountry(member) && member === 'US') ? 'CN' : 'US')
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  return rows.filter(
    (row) => membership(facts, row, party, other, options) === 'yes' && (!given.openWeightsOnly || row.openWeights === true),
  )
}

function pointEstimate(
  given: Parameters,
  asOf: IsoDate,
  population: Population,
  on: IsoDate,
  value: number,
  record: ScoredModel | undefined,
  n: number,
): Estimate {
  return {
    kind: 'estimate',
    ...resultHead(frontier, given),
    value,
    unit: population.unit,
    interval: recordInterval(given, population, record),
    n,
    population: population.name,
    asOf,
    evaluatedOn: on,
    inputs: [...population.inputs, ...(record?.model ? [{ kind: 'model' as const, id: record.model, role: 'record' }] : [])],
    caveats: [],
    ...(record && { details: { record: record.label } }),
  }
}

/** The record model's own interval at the asked-for level; none for a mean of several models, whose errors are not known jointly. */
function recordInterval(given: Parameters, population: Population, record: ScoredModel | undefined): Estimate['interval'] {
  if (given.top > 1) return { missing: 'unknown', note: 'the joint error of several models is not published' }
  if (record?.error === undefined) {
    return record && isMissing(record.interval) ? record.interval : { missing: 'not-published' }
  }
  const halfWidth = normalHalfWidth(given.level)
  return {
    low: record.value - halfWidth * record.error.below,
    high: record.value + halfWidth * record.error.above,
    level: given.level,
    method: population.errorModel,
  }
}

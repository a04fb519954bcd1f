import { dayNumber, type IsoDate } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { type resultHead, undetermined } from '../definition.ts'
import { selectPopulation } from '../population/pair.ts'
import type { Population } from '../population/scored-models.ts'
import type { Details, Estimate, Undetermined } from '../result.ts'
import { lowestByModel, priceOfSide, simulatePrices } from './lowest-price.ts'
import { type Offer, type Offers, offersOfSide, offersOn } from './offers.ts'
import type { PriceParameters } from './price-at-quality.ts'
import { priceCaveats, sideDetails } from './price-details.ts'
import { priceInterval } from './price-interval.ts'
import { type Threshold, thresholdOf } from './threshold.ts'

/** One side of the comparison on one day. */
export interface PricedSide {
  readonly name: 'A' | 'B'
  readonly whose: string
  readonly operatedIn: string
  /** Every offer of the side, good enough or not, lowest price first. */
  readonly offers: readonly Offer[]
  /** Offers that would be the side's if their place were known. */
  readonly ofUnknownPlace: readonly Offer[]
  /** The lowest offer of each model at or above the threshold. */
  readonly lowest: readonly Offer[]
  readonly price: number
}

export interface PricedDay {
  readonly population: Population
  readonly threshold: Threshold
  readonly found: Offers
  readonly sides: readonly PricedSide[]
}

const noWidth = 'The interval has no width: the same offers are the cheapest in nearly every draw, and prices are taken as certain.'

/** The price, or the ratio of two prices, on one day. */
export function priceEstimate(
  facts: Facts,
  head: ReturnType<typeof resultHead>,
  given: PriceParameters,
  asOf: IsoDate,
  date: IsoDate,
): Estimate | Undetermined {
  // The index is one scale for all days; of a board every date is a scale of its own.
  const population = selectPopulation(facts, given, given.index === 'eci' ? asOf : date)
  if ('kind' in population) return undetermined(head, asOf, population.reason, population.detail)
  const threshold = thresholdOf(facts, population, given)
  if (threshold === undefined) {
    return undetermined(head, asOf, 'not-comparable', `${population.name} do not list the model that sets the default: give atLeast`)
  }
  const found = offersOn(facts, population.rows, { ...given, day: dayNumber(date) })
  const sides = [
    pricedSide(facts, 'A', found, threshold, given),
    ...(given.measure === 'ratio' ? [pricedSide(facts, 'B', found, threshold, given)] : []),
  ]
  const [a, b] = sides
  const empty = sides.find(({ lowest }) => lowest.length === 0)
  if (a === undefined || empty !== undefined) {
    const where = empty === undefined || empty.operatedIn === 'anywhere' ? '' : ` operated in ${empty.operatedIn}`
    return undetermined(
      head,
      asOf,
      'no-data',
      `no price of a model of ${empty?.whose ?? given.a}${where} at or above ${threshold.words} on ${date}; ${found.offers.length} endpoints of scored models have a price, ${found.unresolved} more are not resolved to a model`,
    )
  }
  const day: PricedDay = { population, threshold, found, sides }
  const simulated = simulatePrices(
    sides.map(({ offers }) => offers),
    threshold,
    population,
    given,
  )
  const interval = priceInterval(sides, simulated, population, given.level)
  const counted = new Set(sides.flatMap((side) => goodEnough(side.offers, threshold)))
  const models = new Set(sides.flatMap(({ lowest }) => lowest.map(({ row }) => row)))
  return {
    kind: 'estimate',
    ...head,
    value: b === undefined ? a.price : a.price / b.price,
    unit: b === undefined ? 'US dollars per million tokens' : 'ratio',
    interval,
    n: counted.size,
    population: `${counted.size} endpoints with a price of ${models.size} models at or above ${threshold.words}, among ${population.name}`,
    asOf,
    evaluatedOn: date,
    inputs: [...population.inputs, ...offerInputs(sides)],
    caveats: [...priceCaveats(day, given, asOf, date), ...('low' in interval && interval.low === interval.high ? [noWidth] : [])],
    details: { threshold: threshold.value, ...detailsOf(sides, simulated), ...drawsWithout(sides, simulated) },
  }
}

export function goodEnough(offers: readonly Offer[], threshold: Threshold): Offer[] {
  return offers.filter(({ row }) => row.value >= threshold.value)
}

function pricedSide(facts: Facts, name: 'A' | 'B', found: Offers, threshold: Threshold, given: PriceParameters): PricedSide {
  const [whose, other, operatedIn] = name === 'A' ? [given.a, given.b, given.aOperatedIn] : [given.b, given.a, given.bOperatedIn]
  const party = (text: string) => (text === 'all' ? [] : parseParty(text))
  const split = offersOfSide(facts, found.offers, {
    ...given,
    party: party(whose),
    other: party(other),
    operatedIn: operatedIn === 'anywhere' ? [] : operatedIn.split('+'),
  })
  const lowest = lowestByModel(split.yes, (row) => row.value >= threshold.value)
  const price = priceOfSide(lowest, given.statistic)
  return { name, whose, operatedIn, offers: split.yes, ofUnknownPlace: goodEnough(split.unknown, threshold), lowest, price }
}

function detailsOf(sides: readonly PricedSide[], simulated: ReturnType<typeof simulatePrices>): Details {
  return Object.assign({}, ...sides.map((side, index) => sideDetails(side, simulated?.cheapest[index])))
}

function drawsWithout(sides: readonly PricedSide[], simulated: ReturnType<typeof simulatePrices>): Details {
  if (simulated === undefined) return {}
  const without = (side: number) => simulated.prices.filter((prices) => prices[side] === Number.POSITIVE_INFINITY).length / simulated.draws
  return Object.fromEntries(sides.map(({ name }, index) => [`drawsWithout${name}`, without(index)]))
}

function offerInputs(sides: readonly PricedSide[]): Estimate['inputs'] {
  const sources = new Set(sides.flatMap(({ lowest }) => lowest.flatMap(({ endpoint }) => endpoint.sources)))
  return [
    ...[...sources].sort().map((id) => ({ kind: 'source' as const, id, role: 'prices' })),
    ...sides.flatMap(({ lowest, name }) => {
      const model = lowest[0]?.row.model
      return model ? [{ kind: 'model' as const, id: model, role: `cheapest of ${name.toLowerCase()}` }] : []
    }),
  ]
}

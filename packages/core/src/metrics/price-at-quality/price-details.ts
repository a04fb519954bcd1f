import type { IsoDate } from '../../entities/index.ts'
import { known } from '../../entities/index.ts'
import type { Details } from '../result.ts'
import type { SimulatedPrices } from './lowest-price.ts'
import type { Offer } from './offers.ts'
import type { PriceParameters } from './price-at-quality.ts'
import type { PricedDay, PricedSide } from './price-estimate.ts'

/** How many of the cheapest models are listed. */
const listed = 5

/** Models that are the cheapest in fewer draws are not listed. */
const leastShare = 0.01

/** What a reader needs to judge the price of one side: which models, at whose price, and how often the same in the draws. */
export function sideDetails(side: PricedSide, cheapest: SimulatedPrices['cheapest'][number] | undefined): Details {
  const { name, lowest, ofUnknownPlace } = side
  const models = new Set(lowest.map(({ row }) => row.model))
  const unknownLowest = ofUnknownPlace[0]?.price.blended
  const unknownIsLower = unknownLowest !== undefined && unknownLowest < (lowest[0]?.price.blended ?? 0)
  return {
    [`priceOf${name}`]: side.price,
    [`modelsOf${name}`]: lowest.length,
    [`endpointsOf${name}`]: side.offers.filter(({ row }) => models.has(row.model)).length,
    [`cheapestOf${name}`]: lowest.slice(0, listed).map(lineOf),
    ...(side.operatedIn !== 'anywhere' && { [`unknownPlaceOf${name}`]: ofUnknownPlace.length }),
    ...(unknownIsLower && { [`lowestOf${name}WithUnknownPlace`]: unknownLowest }),
    ...(cheapest && { [`cheapestOf${name}InDraws`]: cheapest.filter(({ share }) => share >= leastShare).slice(0, listed) }),
  }
}

function lineOf({ endpoint, row, price }: Offer): Details {
  const quantization = known(endpoint.quantization)
  return {
    model: row.label,
    score: row.value,
    provider: endpoint.provider,
    price: price.blended,
    input: price.input,
    output: price.output,
    lastSeen: endpoint.knownSince,
    ...(quantization && { quantization }),
  }
}

/** What the price assumes and does not show, on this day. */
export function priceCaveats(day: PricedDay, given: PriceParameters, asOf: IsoDate, date: IsoDate): string[] {
  const { population, found, sides } = day
  const lowest = sides.flatMap((side) => side.lowest)
  const later = lowest.filter(({ endpoint }) => endpoint.knownSince > asOf).length
  const loose = lowest.filter(({ sameConfiguration }) => !sameConfiguration).length
  const unplaced = sides.reduce((sum, { ofUnknownPlace }) => sum + ofUnknownPlace.length, 0)
  const quantized = lowest.filter(({ endpoint }) => /^(?:fp|int)[48]$/.test(known(endpoint.quantization) ?? '')).length
  return [
    ...population.caveats,
    'How many tokens a model uses for an answer is not known, so prices are not multiplied by it.',
    ...(date < asOf ? [`Prices reach to ${date}.`] : []),
    ...(later > 0 ? [`Reconstructed: ${later} prices come from later copies that date them back.`] : []),
    ...(found.unresolved > 0 ? [`${found.unresolved} endpoints with a price are not resolved to a model and do not count.`] : []),
    ...(found.unscored > 0 ? [`${found.unscored} endpoints with a price are of models without a score.`] : []),
    ...(loose > 0
      ? [`Of ${loose} of ${lowest.length} models it is not known whether price and score are of the same effort or mode.`]
      : []),
    ...(quantized > 0
      ? [`${quantized} of the lowest prices are for weights quantized to 8 bits or fewer; scores are of the model as released or served.`]
      : []),
    ...(unplaced > 0
      ? [`${unplaced} endpoints at that capability are of unknown ${placeWords[given.jurisdiction]} and do not count.`]
      : []),
  ]
}

const placeWords = { operator: "operator's seat", parent: "parent's seat", 'data-centre': 'data centre' } as const

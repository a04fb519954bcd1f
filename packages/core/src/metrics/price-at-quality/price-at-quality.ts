import * as z from 'zod'
import { dayNumber, type IsoDate, isoDate, isoDateSchema } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
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
import { endpointPartMissing, jurisdictions } from '../population/endpoint-seats.ts'
import { unknownParty } from '../population/pair.ts'
import type { MetricResult } from '../result.ts'
import { priceStatistics } from './lowest-price.ts'
import { sellers } from './offers.ts'
import { priceEstimate } from './price-estimate.ts'

/** Stands for everybody's models, and for any place. */
export const everybody = 'all'
export const anywhere = 'anywhere'

const placeParameter = z
  .string()
  .regex(/^(?:anywhere|[A-Z]{2}(?:\+[A-Z]{2})*)$/, { error: '"anywhere", or countries (ISO alpha-2) joined by "+"' })
  .default(anywhere)

const parameters = z.strictObject({
  ...asOfParameter,
  ...scaleParameters,
  atLeast: z.coerce
    .number<number>()
    .optional()
    .describe('least capability, in points of the scale; default: 130 on the index, where Claude 3.5 Sonnet stands by definition'),
  measure: z.enum(['ratio', 'price']).default('ratio').describe('price of a as a multiple of the price of b, or the price of a alone'),
  a: partyParameter('US').describe('whose models on the one side: "all", country, lab id, or several joined by "+"'),
  b: partyParameter('CN').describe('whose models on the other side'),
  ...countryParameters,
  aOperatedIn: placeParameter.describe('only endpoints of side a in these countries'),
  bOperatedIn: placeParameter.describe('only endpoints of side b in these countries'),
  jurisdiction: z
    .enum(jurisdictions)
    .default('operator')
    .describe('what places an endpoint: seat of its operator, of its parent, or data centres'),
  statistic: z.enum(priceStatistics).default('lowest').describe('the lowest price of all, or the median over models of the lowest of each'),
  sellers: z
    .enum(sellers)
    .default('known-seat')
    .describe("all endpoints, only those of the lab that made the model, only those of others, or only where the operator's seat is known"),
  deprecated: z.stringbool().or(z.boolean()).default(false).describe('count endpoints that are printed as deprecated too'),
  publication: z.string().min(1).optional().describe('only prices printed by this source, by id; default: all'),
  validFor: z.coerce
    .number<number>()
    .int()
    .min(0)
    .max(3660)
    .default(92)
    .describe('days for which a price is taken to hold after it was last seen'),
  since: isoDateSchema.optional().describe('give a series from this date'),
  step: z.coerce.number<number>().int().min(1).max(366).default(30).describe('days between the points of a series'),
  ...drawParameters,
})
export type PriceParameters = z.output<typeof parameters>

export const priceAtQuality = defineMetric({
  id: 'price-at-quality',
  version: 1,
  title: 'Price at quality',
  question: 'What does a model of at least this capability cost on the two sides?',
  definition:
    'Lowest price per million tokens, three parts read to one written, in US dollars, among endpoints of models at or above a capability on a date; side a divided by side b, or side a alone. The capability is 130 index points by default, where Claude 3.5 Sonnet stands by definition of the scale; on a board the rating of that model there. A price of 0 or an unknown price never counts, nor by default that of a seller whose seat nobody knows.',
  intervalMethod:
    'Quantiles of the price over joint draws of the scores: which models reach the capability is uncertain, printed prices are not. None where too many draws leave a side without a model.',
  cannotSay: [
    'A price per token is no price per task: models use different numbers of tokens for the same answer, and those are not known.',
    'A price is what a list prints; speed, limits, reliability, discounts and taxes are not in it.',
    'A low price may be below cost; it says nothing about what a model costs its operator.',
    'The lowest price hangs on one seller, which may resell, ration or quote by mistake; the next models are listed, and `statistic` takes the median over models.',
  ],
  detailUnits: {
    priceOfA: 'US dollars per million tokens',
    priceOfB: 'US dollars per million tokens',
    price: 'US dollars per million tokens',
    input: 'US dollars per million tokens',
    output: 'US dollars per million tokens',
    lowestOfAWithUnknownPlace: 'US dollars per million tokens',
    lowestOfBWithUnknownPlace: 'US dollars per million tokens',
    score: 'points',
    threshold: 'points',
    endpointsOfA: 'count',
    endpointsOfB: 'count',
    modelsOfA: 'count',
    modelsOfB: 'count',
    unknownPlaceOfA: 'count',
    unknownPlaceOfB: 'count',
    share: 'share',
    drawsWithoutA: 'share',
    drawsWithoutB: 'share',
  },
  parameters,
  compute: computePriceAtQuality,
})

export function computePriceAtQuality(facts: Facts, given: PriceParameters): MetricResult {
  const head = resultHead(priceAtQuality, given)
  const asOf = askedFor(facts, given)
  const parties = [given.a, given.b].filter((party) => party !== everybody).flatMap(parseParty)
  const refused = endpointPartMissing(facts) ?? unknownParty(facts, parties)
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const copies = facts.snapshot.endpoints.map(({ knownSince }) => knownSince).sort()
  const newest = copies.at(-1)
  if (newest === undefined) return undetermined(head, asOf, 'no-data', 'the snapshot holds no endpoint')
  const last = asOf < newest ? asOf : newest
  if (given.since === undefined) return priceEstimate(facts, head, given, asOf, last)
  const points = daysOf(given.since, last, given.step).flatMap((date) => {
    const point = priceEstimate(facts, head, given, asOf, date)
    return point.kind === 'estimate' ? [{ date, ...point }] : []
  })
  if (points.length === 0) return undetermined(head, asOf, 'no-data', `no price of either side from ${given.since} to ${last}`)
  return {
    kind: 'series',
    ...head,
    asOf,
    points,
    caveats: [
      'Days on which a side has no price of a model at that capability are left out.',
      'The further back, the fewer prices are recorded: a fall may be a list that grew.',
    ],
  }
}

/** Days from `since` to `last`, which is one of them. */
function daysOf(since: IsoDate, last: IsoDate, step: number): IsoDate[] {
  const [from, to] = [dayNumber(since), dayNumber(last)]
  const count = Math.floor((to - from) / step)
  return Array.from({ length: Math.max(0, count + 1) }, (_, index) => isoDate(to - (count - index) * step))
}

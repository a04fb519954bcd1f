import * as z from 'zod'
import type { IsoDate } from '../../entities/index.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import {
  askedFor,
  asOfParameter,
  countryParameters,
  defineMetric,
  drawParameters,
  partyParameter,
  resultHead,
  undetermined,
} from '../definition.ts'
import { endpointPartMissing, jurisdictions } from '../population/endpoint-seats.ts'
import { unknownParty } from '../population/pair.ts'
import { describeShare, estimateShare, type ShareItem } from '../population/share.ts'
import type { Details, Estimate, Undetermined } from '../result.ts'
import { type ServedModel, type ServedModels, servedModels } from './served-models.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  of: partyParameter('CN').describe('whose models: country, lab id, or several joined by "+"'),
  versus: partyParameter('US').describe('the other side, used by the rule exclusive-pair only'),
  ...countryParameters,
  within: z
    .string()
    .regex(/^[A-Z]{2}(?:\+[A-Z]{2})*$/, { error: 'countries (ISO alpha-2) joined by "+"' })
    .default('CN')
    .describe('countries in which an endpoint must stand to count'),
  jurisdiction: z
    .enum(jurisdictions)
    .default('operator')
    .describe('what places an endpoint: seat of its operator, of its parent, or data centres'),
  sellers: z
    .enum(['all', 'first-party', 'third-party'])
    .default('all')
    .describe('all endpoints, only those of the lab that made the model, or only those of others'),
  publication: z.string().min(1).optional().describe('only endpoints listed by this source, by id; default: all'),
  clusters: z
    .enum(['providers', 'models'])
    .default('providers')
    .describe('what is resampled: endpoints of one provider stand in one country'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const hostingExposure = defineMetric({
  id: 'hosting-exposure',
  version: 1,
  title: 'Hosting exposure',
  question: 'How many of the endpoints that serve a country’s models stand under the law of a country?',
  definition:
    'Of the endpoints that serve models of a side, the share whose operator (or its parent, or one of its data centres) is in a country, among those of which that is known. An endpoint is one model at one provider: variants and the copies in several lists count once. Endpoints of unknown place are a share of their own and set the bounds.',
  intervalMethod: 'Bootstrap over providers (or models), widened to the bounds with every unknown counted as no and as yes.',
  cannotSay: [
    'Endpoints are not use: one of them may serve nearly everything, and copies that people run themselves are in no list.',
    'A seat is not all of a law’s reach: a foreign parent, staff or contract may bind an operator too.',
    'What an operator does with data is in its terms, not in its seat.',
    'The lists are those of routers and catalogues in English; hosts that sell in one country only are thin in them.',
  ],
  detailUnits: {
    yes: 'count',
    no: 'count',
    unknown: 'count',
    providers: 'count',
    models: 'count',
    endpoints: 'count',
  },
  parameters,
  compute: computeHostingExposure,
})

export function computeHostingExposure(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(hostingExposure, given)
  const asOf = askedFor(facts, given)
  const [of, versus] = [parseParty(given.of), parseParty(given.versus)]
  const refused = endpointPartMissing(facts) ?? unknownParty(facts, [...of, ...versus])
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const found = servedModels(facts, { ...given, within: given.within.split('+') }, asOf)
  if (found.copies.length === 0) return undetermined(head, asOf, 'no-data-before', `no list of endpoints by ${asOf}`)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const ofSide = found.served.filter(
    ({ model }) => membership(facts, { model, labs: facts.models.get(model)?.labs ?? [] }, of, versus, options) === 'yes',
  )
  const counted = ofSide.filter(({ firstParty }) => given.sellers === 'all' || firstParty === (given.sellers === 'first-party'))
  const share = estimateShare(shareItems(counted, given.clusters), given)
  if (share === undefined) {
    return undetermined(
      head,
      asOf,
      'no-data',
      `${counted.length} endpoints of models of ${given.of} are resolved (${found.unresolved} of ${found.listed} are not), and of none the place is known`,
    )
  }
  const newest = found.copies.reduce((latest, { date }) => (date > latest ? date : latest), '' as IsoDate)
  return {
    kind: 'estimate',
    ...head,
    value: share.value,
    unit: 'share',
    interval: share.interval,
    n: counted.length,
    population: `${counted.length} endpoints (${sellerWords[given.sellers]}) of ${new Set(counted.map(({ model }) => model)).size} models of ${given.of}, as listed by ${found.copies.map(({ source, date }) => `${source} on ${date}`).join(', ')}`,
    asOf,
    evaluatedOn: newest,
    inputs: found.copies.map(({ source }) => ({ kind: 'source', id: source, role: 'list of endpoints' })),
    caveats: caveatsOf(found, counted, given),
    details: { ...share.details, ...breakdown(counted, ofSide) },
  }
}

const sellerWords = { all: 'first-party and others', 'first-party': 'first-party only', 'third-party': 'without first-party' } as const

function shareItems(served: readonly ServedModel[], clusters: 'providers' | 'models'): ShareItem[] {
  return served.map(({ outcome, provider, model }) => ({ outcome, cluster: clusters === 'providers' ? provider : model }))
}

/** The same share cut otherwise: by model, first-party apart, and list by list; with the countries found and the share that is unknown. */
function breakdown(counted: readonly ServedModel[], ofSide: readonly ServedModel[]): Details {
  const cut = (rows: readonly ServedModel[]): Details => {
    const known = rows.filter(({ outcome }) => outcome !== 'unknown')
    return {
      endpoints: rows.length,
      unknownShare: rows.length === 0 ? 0 : 1 - known.length / rows.length,
      ...(known.length > 0 && { shareOfKnown: known.filter(({ outcome }) => outcome === 'yes').length / known.length }),
    }
  }
  const publications = [...new Set(counted.flatMap((row) => row.publications))].sort()
  const overModels = describeShare(shareItems(counted, 'models'), 'models')?.details
  const countries = new Map<string, number>()
  for (const row of counted) for (const country of row.countries) countries.set(country, (countries.get(country) ?? 0) + 1)
  return {
    unknownShare: counted.filter(({ outcome }) => outcome === 'unknown').length / counted.length,
    ...(overModels && { models: overModels.models ?? 0, meanOverModels: overModels.meanOverModels ?? 0 }),
    firstParty: cut(ofSide.filter(({ firstParty }) => firstParty)),
    thirdParty: cut(ofSide.filter(({ firstParty }) => !firstParty)),
    byPublication: publications.map((source) => ({ source, ...cut(counted.filter((row) => row.publications.includes(source))) })),
    byCountry: [...countries].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).map(([country, endpoints]) => ({ country, endpoints })),
  }
}

function caveatsOf(found: ServedModels, counted: readonly ServedModel[], given: Parameters): string[] {
  const unknown = counted.filter(({ outcome }) => outcome === 'unknown').length
  const dates = new Set(found.copies.map(({ date }) => date))
  return [
    ...(unknown > 0 ? [`Of ${unknown} of ${counted.length} endpoints the place is not known; the value is of the others.`] : []),
    ...(found.unresolved > 0
      ? [`${found.unresolved} of ${found.listed} listed endpoints are not resolved to a model and do not count.`]
      : []),
    ...(dates.size > 1 ? ['Lists of different dates are taken together; each is shown by itself in the details.'] : []),
    ...(given.jurisdiction === 'data-centre' ? ['An endpoint counts where any of its data centres stands there.'] : []),
    ...(given.jurisdiction === 'parent' ? ['A provider recorded as having no parent counts by its own seat.'] : []),
    'A router counts by its own seat, though it passes requests on to others.',
  ]
}

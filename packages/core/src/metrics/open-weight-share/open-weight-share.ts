import * as z from 'zod'
import { dayNumber, type IsoDate, isoDateSchema, known } from '../../entities/index.ts'
import { isCommercialWithoutPermission, isOsiApproved, type Tri } from '../../licensing/license-class.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import { type Facts, weightsLicenseOn } from '../../observatory/facts.ts'
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
import { unknownParty } from '../population/pair.ts'
import { type ReleasedModel, releasedModels, releasePopulations, releasesKnownThrough } from '../population/released-models.ts'
import { estimateShare } from '../population/share.ts'
import { periodsOf, windowOf } from '../population/window.ts'
import type { Estimate, MetricResult, Undetermined } from '../result.ts'

export const openDefinitions = ['weights', 'osi-licence', 'commercial'] as const

const parameters = z.strictObject({
  ...asOfParameter,
  of: partyParameter('CN').describe('whose releases: country, lab id, or several joined by "+"'),
  versus: partyParameter('US').describe('the other side, used by the rule exclusive-pair only'),
  ...countryParameters,
  population: z.enum(releasePopulations).default('epoch-notable').describe('which list of releases; lists are never pooled in silence'),
  open: z
    .enum(openDefinitions)
    .default('weights')
    .describe(
      'what counts as open: weights that can be downloaded, those under a licence the OSI approved, or usable commercially without permission',
    ),
  unreleased: z.enum(['excluded', 'counted']).default('excluded').describe('whether models that were never released count as not open'),
  from: isoDateSchema.optional().describe('start of the window; default: twelve months before its end'),
  to: isoDateSchema.optional().describe('end of the window; default: asOf'),
  by: z.enum(['window', 'year', 'quarter']).default('window').describe('one figure, or a series'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const openWeightShare = defineMetric({
  id: 'open-weight-share',
  version: 1,
  title: 'Open-weight share',
  question: 'Which share of the models a side released is open?',
  definition:
    'Share of a country’s or lab’s released models of one list and window that are open under a definition. Released models are the denominator; models never released are not closed releases.',
  intervalMethod: 'Bootstrap over labs, since releases of one lab hang together; with the bounds where openness is not known.',
  cannotSay: [
    'The lists are somebody’s choice of notable or large models, not all releases.',
    'Openness at the date of the copy, not at release: a model opened later counts as open.',
    'It weighs a flagship like any other model.',
  ],
  detailUnits: { yes: 'count', no: 'count', unknown: 'count', labs: 'count' },
  parameters,
  compute(facts, given): MetricResult {
    const head = resultHead(openWeightShare, given)
    const asOf = askedFor(facts, given)
    const window = windowOf(given, asOf, releasesKnownThrough(facts, given.population))
    if (given.by === 'window') return shareIn(facts, given, asOf, window)
    const points = periodsOf(given.by, window).flatMap((period) => {
      const result = shareIn(facts, given, asOf, period)
      return result.kind === 'estimate' ? [{ date: period.to, ...result }] : []
    })
    if (points.length === 0) return undetermined(head, asOf, 'no-data', `no release of ${given.of} in the window`)
    return { kind: 'series', ...head, asOf, points, caveats: ['Periods without a release are left out.'] }
  },
})

function shareIn(facts: Facts, given: Parameters, asOf: IsoDate, window: { from: IsoDate; to: IsoDate }): Estimate | Undetermined {
  const head = resultHead(openWeightShare, given)
  const [of, versus] = [parseParty(given.of), parseParty(given.versus)]
  const refused = unknownParty(facts, [...of, ...versus])
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const population = releasedModels(facts, given.population, asOf)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const released = population.models.filter(
    (model) =>
      model.day >= dayNumber(window.from) &&
      model.day <= dayNumber(window.to) &&
      (given.unreleased === 'counted' || model.access !== 'unreleased'),
  )
  const members = released.filter((model) => membership(facts, model, of, versus, options) === 'yes')
  const strangers = released.filter((model) => membership(facts, model, of, versus, options) === 'unknown').length
  const share = estimateShare(
    members.map((model) => ({ cluster: model.labs[0] ?? model.label, outcome: isOpen(facts, model, given, asOf) })),
    given,
  )
  if (share === undefined) {
    return undetermined(
      head,
      asOf,
      'no-data',
      `${members.length} releases of ${given.of} from ${window.from} to ${window.to}, of none of which openness is known`,
    )
  }
  return {
    kind: 'estimate',
    ...head,
    value: share.value,
    unit: 'share',
    interval: share.interval,
    n: members.length,
    population: `${members.length} models of ${given.of} in ${population.name}, published ${window.from} to ${window.to}`,
    asOf,
    evaluatedOn: window.to,
    inputs: [...population.inputs],
    caveats: [...population.caveats, ...(strangers > 0 ? [`${strangers} releases in the window have no developer of known country.`] : [])],
    details: { ...share.details, from: window.from, to: window.to },
  }
}

function isOpen(facts: Facts, model: ReleasedModel, given: Parameters, asOf: IsoDate): Tri {
  if (model.access !== 'open-weights') return 'no'
  if (given.open === 'weights') return 'yes'
  const release = model.model && weightsLicenseOn(facts, model.model, asOf)
  const id = release && known(release.license)
  const license = id && facts.licenses.get(id)
  return given.open === 'osi-licence' ? isOsiApproved(license) : isCommercialWithoutPermission(license)
}

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
import { type OpenRelease, openReleases, openReleasesKnownThrough } from '../population/open-releases.ts'
import { unknownParty } from '../population/pair.ts'
import { estimateShare } from '../population/share.ts'
import { periodsOf, type Window, windowOf } from '../population/window.ts'
import type { Estimate, MetricResult, Undetermined } from '../result.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  of: partyParameter('CN').describe('whose releases: country, lab id, or several joined by "+"'),
  versus: partyParameter('US').describe('the other side, used by the rule exclusive-pair only'),
  ...countryParameters,
  population: z
    .enum(['arena-and-epoch', 'arena', 'epoch'])
    .default('arena-and-epoch')
    .describe('open releases that occur on LMArena boards, in Epoch’s lists or index, or in either'),
  licence: z
    .enum(['osi', 'commercial', 'permissive-class'])
    .default('osi')
    .describe('approved by the Open Source Initiative; usable commercially without permission; or of the class "permissive"'),
  licenceAsOf: z.enum(['as-of', 'release']).default('as-of').describe('licence in force on asOf, or at release'),
  unknowns: z
    .enum(['bounded', 'left-out'])
    .default('bounded')
    .describe('releases of unknown licence widen the interval to both bounds, or are left out'),
  flagshipsOnly: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .describe('only releases that were their lab’s best open model on a board or index when they came'),
  from: isoDateSchema.optional().describe('start of the window; default: twelve months before its end'),
  to: isoDateSchema.optional().describe('end of the window; default: asOf'),
  by: z.enum(['window', 'year', 'quarter']).default('window').describe('one figure, or a series'),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const permissiveShare = defineMetric({
  id: 'permissive-share',
  version: 1,
  title: 'Permissive share',
  question: 'Which share of open releases stands under a permissive licence?',
  definition:
    'Among models whose weights a side released in a window, the share under a licence approved by the Open Source Initiative (or of another class), each model counted once, by the licence of the weights, not the label on a board.',
  intervalMethod: 'Bootstrap over labs; where a licence is not known, widened to the bounds with all unknowns counted as no and as yes.',
  cannotSay: [
    'It counts models, not use.',
    'A licence of a repository on one date is not that of every copy.',
    'Only models that somebody ranked or listed are in it.',
  ],
  detailUnits: { yes: 'count', no: 'count', unknown: 'count', labs: 'count', models: 'count', flagships: 'count' },
  parameters,
  compute(facts, given): MetricResult {
    const asOf = askedFor(facts, given)
    const window = windowOf(given, asOf, openReleasesKnownThrough(facts, given.population))
    if (given.by === 'window') return shareIn(facts, given, asOf, window)
    const points = periodsOf(given.by, window).flatMap((period) => {
      const result = shareIn(facts, given, asOf, period)
      return result.kind === 'estimate' ? [{ date: period.to, ...result }] : []
    })
    const head = resultHead(permissiveShare, given)
    if (points.length === 0) return undetermined(head, asOf, 'no-data', `no open release of ${given.of} in the window`)
    return { kind: 'series', ...head, asOf, points, caveats: ['Periods without an open release are left out.'] }
  },
})

function shareIn(facts: Facts, given: Parameters, asOf: IsoDate, window: Window): Estimate | Undetermined {
  const head = resultHead(permissiveShare, given)
  const [of, versus] = [parseParty(given.of), parseParty(given.versus)]
  const refused = unknownParty(facts, [...of, ...versus])
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const population = openReleases(facts, given, asOf)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const members = population.releases.filter(
    (release) =>
      release.day >= dayNumber(window.from) &&
      release.day <= dayNumber(window.to) &&
      membership(facts, release, of, versus, options) === 'yes',
  )
  const outcomes = members.map((release) => ({ release, ...licenseOf(facts, release, given, asOf) }))
  const share = estimateShare(
    outcomes
      .filter(({ outcome }) => given.unknowns === 'bounded' || outcome !== 'unknown')
      .map(({ release, outcome }) => ({ cluster: release.labs[0] ?? release.model, outcome })),
    given,
  )
  if (share === undefined) {
    return undetermined(
      head,
      asOf,
      'no-data',
      `${members.length} open releases of ${given.of} from ${window.from} to ${window.to}, of none of which the licence is known`,
    )
  }
  return {
    kind: 'estimate',
    ...head,
    value: share.value,
    unit: 'share',
    interval: share.interval,
    n: given.unknowns === 'bounded' ? members.length : outcomes.filter(({ outcome }) => outcome !== 'unknown').length,
    population: `${members.length} models of ${given.of} with weights released ${window.from} to ${window.to} that occur in ${population.name}`,
    asOf,
    evaluatedOn: window.to,
    inputs: [
      ...population.inputs,
      ...sourcesOf(facts, members),
      ...members.map((release) => ({ kind: 'model' as const, id: release.model })),
    ],
    caveats: [...population.caveats],
    details: {
      ...share.details,
      from: window.from,
      to: window.to,
      licences: countLicences(outcomes.map((outcome) => outcome.license)),
      flagships: members.filter((release) => release.flagship).length,
    },
  }
}

/** Publications that date the releases and name their licences. */
function sourcesOf(facts: Facts, releases: readonly OpenRelease[]): { kind: 'source'; id: string }[] {
  const ids = releases.flatMap((release) => (facts.releasesByModel.get(release.model) ?? []).flatMap((act) => act.sources))
  return [...new Set<string>(ids)].sort().map((id) => ({ kind: 'source', id }))
}

function licenseOf(facts: Facts, release: OpenRelease, given: Parameters, asOf: IsoDate): { license: string; outcome: Tri } {
  const on = given.licenceAsOf === 'release' ? release.date : asOf
  const act = weightsLicenseOn(facts, release.model, on)
  const id = act && known(act.license)
  const license = id && facts.licenses.get(id)
  if (license === undefined) return { license: 'unknown', outcome: 'unknown' }
  switch (given.licence) {
    case 'osi':
      return { license: license.id, outcome: isOsiApproved(license) }
    case 'commercial':
      return { license: license.id, outcome: isCommercialWithoutPermission(license) }
    case 'permissive-class':
      return { license: license.id, outcome: license.class === 'unknown' ? 'unknown' : license.class === 'permissive' ? 'yes' : 'no' }
    default:
      return given.licence satisfies never
  }
}

function countLicences(licenses: readonly string[]): { license: string; models: number }[] {
  const counts = new Map<string, number>()
  for (const license of licenses) counts.set(license, (counts.get(license) ?? 0) + 1)
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([license, models]) => ({ license, models }))
}

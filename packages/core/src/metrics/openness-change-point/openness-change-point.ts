import * as z from 'zod'
import { dayNumber, type Event, earliestDay, type IsoDate, isoDate, type LabId } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { type BinaryChangePoint, binaryChangePoint } from '../../statistics/binary-segmentation.ts'
import { askedFor, asOfParameter, defineMetric, partyParameter, resultHead, undetermined } from '../definition.ts'
import { unknownParty } from '../population/pair.ts'
import { type ReleasedModel, releasedModels, releasePopulations } from '../population/released-models.ts'
import type { Details, Estimate, Undetermined } from '../result.ts'

/** Kinds of events that say whether a lab opens or closes. */
const strategyKinds = new Set(['weights', 'relicense', 'statement', 'strategy', 'announcement', 'api', 'product', 'staged'])
const fewest = 5

const parameters = z.strictObject({
  ...asOfParameter,
  of: partyParameter('openai').describe('lab by id, or several joined by "+"'),
  population: z.enum(releasePopulations).default('epoch-notable').describe('which list of releases'),
  alpha: z.coerce.number<number>().min(0.001).max(0.5).default(0.1).describe('a change is named where its exact p-value is at most this'),
})
type Parameters = z.output<typeof parameters>

export const opennessChangePoint = defineMetric({
  id: 'openness-change-point',
  version: 1,
  title: 'Openness change point',
  question: 'When did the releases of a lab change from open to closed, or back?',
  definition:
    'The releases of a lab in order of date, each with public weights or not; the place that splits them into two shares with the greatest likelihood, against no change (Hinkley and Hinkley 1970). The value is the year of the first release after it.',
  intervalMethod:
    'None for the date. The exact p-value (Worsley 1983) says how often releases in any order would show a change as sharp; the profile gives the places that are nearly as likely.',
  cannotSay: ['It finds one change; a lab may change back.', 'Small and large releases count alike.', 'Why a lab changed is not in it.'],
  detailUnits: { openBefore: 'share', openAfter: 'share', likelihoodRatio: 'ratio', pValue: 'p-value' },
  parameters,
  compute: computeOpennessChangePoint,
})

export function computeOpennessChangePoint(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(opennessChangePoint, given)
  const asOf = askedFor(facts, given)
  const members = parseParty(given.of)
  const stranger = unknownParty(facts, members)
  if (stranger) return undetermined(head, asOf, stranger.reason, stranger.detail)
  const labs = new Set<string>(members)
  const population = releasedModels(facts, given.population, asOf)
  const releases = population.models
    .filter((model) => model.access !== 'unreleased' && model.labs.some((lab) => labs.has(lab)))
    .sort((x, y) => x.day - y.day || (x.label < y.label ? -1 : 1))
  if (releases.length < fewest) {
    return undetermined(
      head,
      asOf,
      'coverage-too-low',
      `${releases.length} releases of ${given.of} among ${population.name}; at least ${fewest} needed`,
    )
  }
  const found = binaryChangePoint(releases.map((release) => release.access === 'open-weights'))
  const first = found.changeAt === null ? undefined : releases[found.changeAt]
  if (first === undefined) {
    return undetermined(
      head,
      asOf,
      'no-data',
      `all ${releases.length} releases of ${given.of} among ${population.name} are alike: ${shareText(found.before)} open`,
    )
  }
  const date = isoDate(first.day)
  return {
    kind: 'estimate',
    ...head,
    value: Number(date.slice(0, 4)),
    unit: 'year',
    interval: { missing: 'not-applicable', note: 'a place in an order of releases has no interval; see p-value and near-likely places' },
    n: releases.length,
    population: `releases of ${given.of} among ${population.name}`,
    asOf,
    evaluatedOn: asOf,
    answer: found.pValue > given.alpha ? 'no-change-shown' : found.after < found.before ? 'closed' : 'opened',
    inputs: [...population.inputs, ...(first.model ? [{ kind: 'model' as const, id: first.model, role: 'first after the change' }] : [])],
    caveats: [...population.caveats, 'Releases are taken as independent; one day’s releases of one family are not.'],
    details: {
      changeOn: date,
      firstAfter: first.label,
      openBefore: found.before,
      openAfter: found.after,
      likelihoodRatio: found.likelihoodRatio,
      pValue: found.pValue,
      nearlyAsLikely: nearPlaces(found, releases),
      events: eventsOf(facts, members as readonly LabId[], asOf),
    },
  }
}

function shareText(share: number): string {
  return share === 1 ? 'every one' : share === 0 ? 'none' : `${Math.round(100 * share)} %`
}

/** Dates of other places within two units of log-likelihood of the best: the ones the data can hardly tell from it. */
function nearPlaces({ profile, likelihoodRatio, changeAt }: BinaryChangePoint, releases: readonly ReleasedModel[]): readonly string[] {
  return profile.flatMap((ratio, index) => {
    const place = index + 1
    const release = releases[place]
    return place !== changeAt && release !== undefined && ratio > likelihoodRatio - 4 ? [`${isoDate(release.day)} ${release.label}`] : []
  })
}

/** The dated events that speak for and against a change, as the dataset words them. */
function eventsOf(facts: Facts, labs: readonly LabId[], asOf: IsoDate): Details[string] {
  return facts.snapshot.events
    .filter((event) => event.lab !== undefined && labs.includes(event.lab) && strategyKinds.has(event.kind) && event.grade !== 'X')
    .filter((event) => earliestDay(event.date) <= asOf)
    .sort((x, y) => dayNumber(earliestDay(x.date)) - dayNumber(earliestDay(y.date)))
    .map((event: Event) => ({ date: event.date, kind: event.kind, what: event.what, grade: event.grade }))
}

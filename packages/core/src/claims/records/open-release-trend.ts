import * as z from 'zod'
import { dayNumber, isoDate, isoDateSchema } from '../../entities/index.ts'
import { countryParameters, partyParameter } from '../../metrics/definition.ts'
import { openReleases, openReleasesKnownThrough } from '../../metrics/population/open-releases.ts'
import type { MetricResult } from '../../metrics/result.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { wilsonInterval } from '../../statistics/wilson.ts'
import { countByQuarter } from './event-trend.ts'
import { type AskedOn, defineRecordMeasure, plainParameters } from './record-measure.ts'

const parameters = z.strictObject({
  of: partyParameter('CN').describe('whose releases: country, lab id, or several joined by "+"'),
  ...countryParameters,
  population: z.enum(['arena-and-epoch', 'arena', 'epoch']).default('arena-and-epoch'),
  flagshipsOnly: z.boolean().default(false).describe('only releases that were their lab’s best open model when they came'),
  from: isoDateSchema.describe('first day of the window, which is halved'),
})
type Parameters = z.output<typeof parameters>

/** Did a side release weights more often: releases in two halves of a window. */
export const openReleaseTrend = defineRecordMeasure({
  id: 'open-release-trend',
  version: 1,
  title: 'Releases of weights, later half against earlier',
  definition:
    'Share of a side’s releases of weights in a window that fall in its later half: one half where they come at a constant rate. Given their number it is binomial, hence the Wilson interval.',
  cannotSay: [
    'Only models that somebody ranked or listed are in it.',
    'That two series rise together does not say that one follows from the other.',
  ],
  parameters,
  compute: computeOpenReleaseTrend,
})

function computeOpenReleaseTrend(facts: Facts, given: Parameters, { asOf, level }: AskedOn): MetricResult {
  const head = { metric: 'open-release-trend@1', parameters: plainParameters(given) }
  const through = openReleasesKnownThrough(facts, given.population)
  const to = through !== undefined && through < asOf ? through : asOf
  if (to <= given.from) {
    return {
      kind: 'undetermined',
      ...head,
      reason: 'window-too-short',
      detail: `the window begins on ${given.from}, not before ${to}`,
      asOf,
    }
  }
  const population = openReleases(facts, given, asOf)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const released = population.releases.filter(
    (release) =>
      release.date >= given.from && release.date <= to && membership(facts, release, parseParty(given.of), [], options) === 'yes',
  )
  if (released.length === 0)
    return {
      kind: 'undetermined',
      ...head,
      reason: 'no-data',
      detail: `no release of weights by ${given.of} from ${given.from} to ${to}`,
      asOf,
    }
  const middle = isoDate(Math.floor((dayNumber(given.from) + dayNumber(to)) / 2))
  const later = released.filter(({ date }) => date > middle).length
  const { low, high } = wilsonInterval(later, released.length, level)
  return {
    kind: 'estimate',
    ...head,
    value: later / released.length,
    unit: 'share',
    interval: { low, high, level, method: 'Wilson, given the number of releases' },
    n: released.length,
    population: `${released.length} models of ${given.of} with weights released ${given.from} to ${to} that occur in ${population.name}; later half from the day after ${middle}`,
    asOf,
    evaluatedOn: to,
    answer: low > 0.5 ? 'rising' : high < 0.5 ? 'falling' : 'undetermined',
    inputs: [...population.inputs],
    caveats: [...population.caveats, 'Releases are taken as independent; those of one lab hang together.'],
    details: { earlier: released.length - later, later, middle, byQuarter: countByQuarter(released.map(({ date }) => date)) },
  }
}

import * as z from 'zod'
import { type IsoDate, known, type OpennessAssessment } from '../../entities/index.ts'
import type { Tri } from '../../licensing/license-class.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { wilsonInterval } from '../../statistics/wilson.ts'
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
import { openReleases } from '../population/open-releases.ts'
import { unknownParty } from '../population/pair.ts'
import { estimateShare, type Share } from '../population/share.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { hasOpenWeights, isDataOpen } from './judged-items.ts'

const everybody = 'all'

const parameters = z.strictObject({
  ...asOfParameter,
  scheme: z.enum(['mof', 'osai']).default('mof').describe('whose assessments: the Model Openness Tool or the Open Source AI Index'),
  among: z
    .enum(['ranked', 'assessed'])
    .default('ranked')
    .describe('assessed models that LMArena or Epoch AI rank or list too, or all that were assessed'),
  stages: z
    .enum(['pre-training', 'all'])
    .default('pre-training')
    .describe('data of which stages must be public; MOF does not tell them apart'),
  of: partyParameter(everybody).describe('whose models: "all", country, lab id, or several joined by "+"'),
  ...countryParameters,
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const openDataShare = defineMetric({
  id: 'open-data-share',
  version: 1,
  title: 'Share with open training data',
  question: 'Of the models with public weights, how many have all their training data public?',
  definition:
    'Share of assessed models with public weights whose training data are public as a whole: the component “Datasets” under an open licence (MOF), or the word “open” for the data (OSAI). Data that are public in part, or only described, count as not public.',
  intervalMethod:
    'Bootstrap over labs, widened to the bounds where a component’s licence is not known; where all are alike, at least the Wilson interval for as many labs.',
  cannotSay: [
    'Assessors choose models; fully open ones are assessed more often than they are used.',
    'What the data contain is not in it.',
    'A model that nobody assessed is not in it.',
  ],
  detailUnits: { yes: 'count', no: 'count', unknown: 'count', labs: 'count', records: 'count' },
  parameters,
  compute: computeOpenDataShare,
})

export function computeOpenDataShare(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(openDataShare, given)
  const asOf = askedFor(facts, given)
  if (!facts.snapshot.parts.includes('openness')) {
    return undetermined(head, asOf, 'part-not-loaded', 'the part "openness" of the snapshot is not loaded')
  }
  const party = given.of === everybody ? [] : parseParty(given.of)
  const refused = unknownParty(facts, party)
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const records = facts.snapshot.opennessAssessments.filter(({ scheme }) => scheme === given.scheme)
  const chosen = distinctModels(records.filter((record) => hasOpenWeights(facts, record, asOf) && isOf(facts, record, given)))
  const counted = given.among === 'assessed' ? chosen : chosen.filter(isRanked(facts, asOf))
  const share = estimateShare(
    counted.map((record) => ({
      cluster: known(record.lab) ?? record.label,
      outcome: isDataOpen(facts, record, given.stages, asOf) satisfies Tri,
    })),
    given,
  )
  const name = { mof: 'the Model Openness Tool', osai: 'the Open Source AI Index' }[given.scheme]
  if (share === undefined) {
    return undetermined(head, asOf, 'no-data', `${counted.length} records of models with public weights that fit in ${name}`)
  }
  const copied = records
    .map(({ knownSince }) => knownSince)
    .sort()
    .at(-1)
  return {
    kind: 'estimate',
    ...head,
    value: share.value,
    unit: 'share',
    interval: notTooSure(share, given.level),
    n: counted.length,
    population: `${counted.length} models with public weights in ${name}${given.among === 'ranked' ? ' that LMArena or Epoch AI rank or list' : ''}`,
    asOf,
    evaluatedOn: copied !== undefined && copied < asOf ? copied : asOf,
    inputs: [...new Set(counted.map(({ source }) => source))].sort().map((id) => ({ kind: 'source' as const, id })),
    caveats: [
      ...(copied !== undefined && asOf < copied
        ? [`Reconstructed: records as copied on ${copied}; when each was entered is no release date.`]
        : []),
      'Assessed models are no sample: fully open ones are over-represented.',
    ],
    details: { ...share.details, records: records.length },
  }
}

/** Where every resampled share is the same the bootstrap has no width: few labs are then no proof of none, or of all. */
function notTooSure(share: Share, level: number): Share['interval'] {
  const { interval, value, details } = share
  const labs = details['labs']
  if ((value !== 0 && value !== 1) || typeof labs !== 'number') return interval
  const wilson = wilsonInterval(value * labs, labs, level)
  const [low, high] = [Math.min(interval.low, wilson.low), Math.max(interval.high, wilson.high)]
  return { ...interval, low, high, method: `${interval.method}; widened to the Wilson interval for ${labs} labs` }
}

function isOf(facts: Facts, record: OpennessAssessment, given: Parameters): boolean {
  if (given.of === everybody) return true
  const [lab, model] = [known(record.lab), known(record.model)]
  const labs = (model && facts.models.get(model)?.labs) ?? (lab === undefined ? [] : [lab])
  const party = parseParty(given.of)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  return membership(facts, { labs, ...(model && { model }) }, party, party, options) === 'yes'
}

/** One record a model: the newest. Records without a model stand for themselves. */
function distinctModels(records: readonly OpennessAssessment[]): OpennessAssessment[] {
  return [...new Map(records.map((record) => [known(record.model) ?? `${record.label} ${record.version ?? ''}`, record])).values()]
}

/** Whether a model is one that people rank or list, and so may use: assessments alone are full of research models. */
function isRanked(facts: Facts, asOf: IsoDate): (record: OpennessAssessment) => boolean {
  const { releases } = openReleases(facts, { population: 'arena-and-epoch', flagshipsOnly: false }, asOf)
  const ids = new Set<string>(releases.map(({ model }) => model))
  return ({ model }) => {
    const id = known(model)
    return id !== undefined && ids.has(id)
  }
}

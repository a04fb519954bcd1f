import * as z from 'zod'
import { type IsoDate, known, type OpennessAssessment } from '../../entities/index.ts'
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
import { unknownParty } from '../population/pair.ts'
import { estimateShare } from '../population/share.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { isAtLeast, type MofClass, mofClass, mofClasses } from './classify.ts'
import { openComponents } from './open-components.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  of: partyParameter('CN').describe('whose models: country, lab id, or several joined by "+"'),
  ...countryParameters,
  model: z.string().min(1).optional().describe('one model by id, instead of all of a side'),
  reaches: z.enum(['III', 'II', 'I']).default('III').describe('class a model must reach to count'),
  licenses: z
    .enum(['as-recorded', 'with-facts'])
    .default('with-facts')
    .describe("licences of the framework's records alone, or with the weights' licence from the facts where a record has none"),
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const mofClassMetric = defineMetric({
  id: 'mof-class',
  version: 1,
  title: 'Class in the Model Openness Framework',
  question: 'Which share of a side’s models is open science, open tooling or an open model?',
  definition:
    'Share of the models recorded by the Model Openness Tool that reach a class. Class III needs architecture, final parameters, evaluation results, model card, data card and technical report; II adds training, inference and evaluation code and evaluation data; I adds datasets, preprocessing code, intermediate parameters and paper, which stands for the report. A component counts only under an open licence, a class only on top of the one below.',
  intervalMethod: 'Bootstrap over labs, widened to the bounds where a component’s licence is not known.',
  cannotSay: [
    'The records are what volunteers entered, no sample of models.',
    'Most records give no licence for papers and cards, so that nearly no model reaches a class; the conditional pass for open parameters, which the Tool’s site grants, is not counted.',
    'The date of a record is that of its entry.',
  ],
  detailUnits: {
    yes: 'count',
    no: 'count',
    unknown: 'count',
    labs: 'count',
    records: 'count',
    none: 'count',
    iii: 'count',
    ii: 'count',
    i: 'count',
  },
  parameters,
  compute: computeMofClass,
})

interface Classified {
  readonly record: OpennessAssessment
  readonly low: MofClass
  readonly high: MofClass
}

export function computeMofClass(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(mofClassMetric, given)
  const asOf = askedFor(facts, given)
  if (!facts.snapshot.parts.includes('openness')) {
    return undetermined(head, asOf, 'part-not-loaded', 'the part "openness" of the snapshot is not loaded')
  }
  const party = parseParty(given.of)
  const refused = unknownParty(facts, party)
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const records = facts.snapshot.opennessAssessments.filter(({ scheme }) => scheme === 'mof')
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const memberships = records.map((record) => {
    const lab = known(record.lab)
    const model = known(record.model)
    const labs = (model && facts.models.get(model)?.labs) ?? (lab === undefined ? [] : [lab])
    return { record, membership: membership(facts, { labs, ...(model && { model }) }, party, party, options) }
  })
  const chosen = memberships
    .filter(({ record, membership }) => (given.model === undefined ? membership === 'yes' : known(record.model) === given.model))
    .map(({ record }): Classified => ({ record, ...mofClass(openComponents(facts, record, given.licenses, asOf)) }))
  const share = estimateShare(
    chosen.map(({ record, low, high }) => ({
      cluster: known(record.lab) ?? record.label,
      outcome: isAtLeast(low, given.reaches) ? 'yes' : isAtLeast(high, given.reaches) ? 'unknown' : 'no',
    })),
    given,
  )
  const whom = given.model ?? given.of
  if (share === undefined) {
    return undetermined(head, asOf, 'no-data', `${chosen.length} records of ${whom}, of none of which the class is known`)
  }
  const strangers = memberships.filter(({ membership }) => membership === 'unknown').length
  const copied = records.reduce<IsoDate | undefined>(
    (newest, { knownSince }) => (newest && newest > knownSince ? newest : knownSince),
    undefined,
  )
  return {
    kind: 'estimate',
    ...head,
    value: share.value,
    unit: 'share',
    interval: share.interval,
    n: chosen.length,
    population: `${chosen.length} records of ${whom} in the Model Openness Tool`,
    asOf,
    evaluatedOn: copied !== undefined && copied < asOf ? copied : asOf,
    inputs: [...new Set(chosen.map(({ record }) => record.source))].map((id) => ({ kind: 'source', id })),
    caveats: [
      ...(copied !== undefined && asOf < copied
        ? [`Reconstructed: records as copied on ${copied}; when each was entered is no release date.`]
        : []),
      ...(strangers > 0 && given.model === undefined ? [`${strangers} records have no developer of known country.`] : []),
    ],
    details: {
      ...share.details,
      records: chosen.length,
      lowerClasses: tally(chosen.map(({ low }) => low)),
      upperClasses: tally(chosen.map(({ high }) => high)),
    },
  }
}

function tally(classes: readonly MofClass[]): { readonly [name: string]: number } {
  return Object.fromEntries(mofClasses.map((one) => [one, classes.filter((reached) => reached === one).length]))
}

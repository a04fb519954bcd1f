import * as z from 'zod'
import { dayNumber, isoDateSchema } from '../../entities/index.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { askedFor, asOfParameter, countryParameters, defineMetric, partyParameter, resultHead, undetermined } from '../definition.ts'
import { unknownParty } from '../population/pair.ts'
import { releasedModels, releasePopulations, releasesKnownThrough } from '../population/released-models.ts'
import { windowOf } from '../population/window.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { knownItems } from './known-items.ts'
import { opennessScore } from './score.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  of: partyParameter('CN').describe('whose models: country, lab id, or several joined by "+"'),
  ...countryParameters,
  population: z.enum(releasePopulations).default('epoch-notable').describe('which list of releases'),
  model: z.string().min(1).optional().describe('one model by id, instead of all of a side'),
  from: isoDateSchema.optional().describe('start of the window; default: twelve months before its end'),
  to: isoDateSchema.optional().describe('end of the window; default: asOf'),
})
type Parameters = z.output<typeof parameters>

export const opennessScoreMetric = defineMetric({
  id: 'openness-score',
  version: 1,
  title: 'Openness score',
  question: 'How open are the models of a side: weights, data, methods and code?',
  definition:
    'Points for weights access, weights licence, training-data access, training-data licence, methodology and training-code licence, 0 to 3 each (those of data averaged over before and after training), as a share of 18 in hundredths; mean over released models. The value counts what is known to be open; items nobody has judged count as 0 in it and as 3 in the upper bound.',
  intervalMethod: 'Bounds, no sampling error: every unknown item counted as 0, and as 3.',
  cannotSay: [
    'It weighs data, methods and licence alike, which is a choice.',
    'Most points beside those of the weights are judged nowhere in the facts: the bounds are wide because they are.',
  ],
  detailUnits: { points: 'points', models: 'count', itemsKnown: 'share' },
  parameters,
  compute: computeOpennessScore,
})

export function computeOpennessScore(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(opennessScoreMetric, given)
  const asOf = askedFor(facts, given)
  const party = parseParty(given.of)
  const refused = unknownParty(facts, party)
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const window = windowOf(given, asOf, releasesKnownThrough(facts, given.population))
  const population = releasedModels(facts, given.population, asOf)
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  const chosen = population.models.filter((model) =>
    given.model === undefined
      ? model.access !== 'unreleased' &&
        model.day >= dayNumber(window.from) &&
        model.day <= dayNumber(window.to) &&
        membership(facts, model, party, party, options) === 'yes'
      : model.model === given.model,
  )
  if (chosen.length === 0) {
    const whom = given.model === undefined ? `released models of ${given.of} from ${window.from} to ${window.to}` : `model "${given.model}"`
    return undetermined(head, asOf, 'no-data', `no ${whom} in ${population.name}`)
  }
  const scores = chosen.map((model) => opennessScore(knownItems(facts, model, asOf)))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const low = mean(scores.map(({ score }) => score.low))
  const high = mean(scores.map(({ score }) => score.high))
  const evaluatedOn = given.model === undefined ? window.to : asOf
  return {
    kind: 'estimate',
    ...head,
    value: low,
    unit: 'points of 100',
    interval: {
      missing: 'not-applicable',
      note:
        low === high
          ? 'every item is judged'
          : `bounds ${low.toFixed(1)} to ${high.toFixed(1)}: every unknown item counted as 0 and as 3 points`,
    },
    n: chosen.length,
    population: `${chosen.length} models in ${population.name}`,
    asOf,
    evaluatedOn,
    inputs: [...population.inputs],
    caveats: [
      ...population.caveats,
      'The value counts only what is known to be open: a lower bound.',
      ...(facts.snapshot.parts.includes('openness')
        ? []
        : ['The part "openness" of the snapshot is not loaded: stored assessments do not count.']),
    ],
    details: {
      models: chosen.length,
      lowerBound: low,
      upperBound: high,
      itemsKnown: 1 - mean(scores.map(({ unknown }) => unknown.length)) / 8,
      points: { low: mean(scores.map(({ points }) => points.low)), high: mean(scores.map(({ points }) => points.high)) },
    },
  }
}

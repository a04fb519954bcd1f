import * as z from 'zod'
import { isoDateSchema } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { gini } from '../../statistics/gini.ts'
import { herfindahl, herfindahlOfSample } from '../../statistics/herfindahl.ts'
import { amountsIn } from '../adoption/amounts.ts'
import { adoptionParameters, noSampling } from '../adoption/parameters.ts'
import { selectAdoption } from '../adoption/select-adoption.ts'
import { groupOf, subjectGroups } from '../adoption/subject-group.ts'
import { askedFor, asOfParameter, defineMetric, resultHead, undetermined } from '../definition.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { rootFamilies } from './root-families.ts'

/** The word of publications for what is of many small families or countries. */
const several = 'Other'

/** The universe of repositories with a declared base, by family of the root. */
const hub = 'huggingface-derivatives'

const parameters = z.strictObject({
  ...asOfParameter,
  ...adoptionParameters,
  universe: z
    .string()
    .min(1)
    .default('ollama-library')
    .describe(`what is counted; "${hub}" counts repositories by family of their root base`),
  by: z.enum(subjectGroups).default('family').describe('what the parts are'),
  top: z.coerce.number<number>().int().min(1).max(100).default(4).describe('how many of the largest parts make the top share'),
  from: isoDateSchema.optional().describe('start of the window; default: thirty days that end with it'),
  to: isoDateSchema.optional().describe('end of the window; default: the newest day known on asOf'),
})
type Parameters = z.output<typeof parameters>

export const concentration = defineMetric({
  id: 'concentration',
  version: 1,
  title: 'Concentration',
  question: 'How concentrated is use on few families, labs or models?',
  definition:
    'Herfindahl index of the parts of one universe and window, the sum of their squared shares, with its reciprocal, the effective number of parts; Gini coefficient and share of the k largest beside it. What is of no named part is in the whole: as many tiny parts in the value, as one part in the upper bound.',
  intervalMethod: 'None: a census. Counts of repositories are also given with the correction for a small sample.',
  cannotSay: [
    'It does not show who is behind the parts: several families may be one company’s.',
    'The number of parts listed moves the Gini coefficient; compare it within one universe only.',
  ],
  detailUnits: { effectiveNumber: 'parts', effectiveNumberCorrected: 'parts', parts: 'parts', total: 'count', gini: 'Gini coefficient' },
  parameters,
  compute: computeConcentration,
})

export function computeConcentration(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(concentration, given)
  const asOf = askedFor(facts, given)
  const parts = given.universe === hub ? rootFamilies(facts, given, asOf) : partsOf(facts, given, asOf)
  if (parts.kind === 'not-compared') return undetermined(head, asOf, parts.reason, parts.detail)
  const named = [...parts.named].sort(([x, amountOfX], [y, amountOfY]) => amountOfY - amountOfX || (x < y ? -1 : 1))
  const amounts = named.map(([, amount]) => amount)
  const ofNamed = amounts.reduce((sum, amount) => sum + amount, 0)
  const total = parts.whole ?? ofNamed + parts.rest
  if (ofNamed === 0) return undetermined(head, asOf, 'no-data', `no part of ${parts.name} is named by ${given.by}`)
  const index = herfindahl(amounts).index * (ofNamed / total) ** 2
  const sample = parts.isSample && parts.rest === 0 && total >= 2 ? herfindahlOfSample(amounts) : undefined
  const top = amounts.slice(0, given.top).reduce((sum, amount) => sum + amount, 0)
  return {
    kind: 'estimate',
    ...head,
    value: index,
    unit: 'Herfindahl index',
    interval: noSampling,
    n: named.length,
    population: `${named.length} parts of ${parts.name}, ${parts.from} to ${parts.to}`,
    asOf,
    evaluatedOn: parts.to,
    inputs: [...parts.inputs],
    caveats: [
      ...parts.caveats,
      ...(parts.rest > 0
        ? [`${((100 * parts.rest) / total).toFixed(1)} % of the whole is of no named part; the bounds show how far that matters.`]
        : []),
      'It does not show concentration outside this universe.',
    ],
    details: {
      universe: given.universe,
      effectiveNumber: 1 / index,
      lowerBound: index,
      upperBound: index + (Math.max(0, total - ofNamed) / total) ** 2,
      gini: gini(amounts),
      topShare: top / total,
      ...(sample && { indexCorrected: sample.index, effectiveNumberCorrected: sample.effectiveNumber }),
      parts: named.length,
      total,
      largest: named.slice(0, given.top).map(([part, amount]) => ({ part, share: amount / total })),
    },
  }
}

function partsOf(facts: Facts, given: Parameters, asOf: Parameters['asOf'] & string) {
  const selected = selectAdoption(facts, given, asOf)
  if (selected.kind === 'not-compared') return selected
  const found = amountsIn(selected, given)
  if (found === undefined)
    return { kind: 'not-compared', reason: 'no-data', detail: `no row of ${selected.name} fills the window` } as const
  const named = new Map<string, number>()
  let rest = 0
  for (const { row, value } of found.amounts) {
    const part = groupOf(row, given.by)
    if (part === undefined || part === several) rest += value
    else named.set(part, (named.get(part) ?? 0) + value)
  }
  return {
    kind: 'parts' as const,
    named,
    rest,
    ...(selected.unit === 'share' && { whole: 1 }),
    isSample: false,
    name: `${selected.name}, ${selected.measure}`,
    ...found.window,
    inputs: selected.inputs,
    caveats: selected.caveats,
  }
}

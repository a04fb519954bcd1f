import * as z from 'zod'
import { isoDateSchema, known } from '../../entities/index.ts'
import { membership, parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { type Amount, amountsIn } from '../adoption/amounts.ts'
import { adoptionParameters, noSampling } from '../adoption/parameters.ts'
import { selectAdoption } from '../adoption/select-adoption.ts'
import { groupOf, subjectGroups } from '../adoption/subject-group.ts'
import { askedFor, asOfParameter, countryParameters, defineMetric, resultHead, undetermined } from '../definition.ts'
import { unknownParty } from '../population/pair.ts'
import type { Estimate, Undetermined } from '../result.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...adoptionParameters,
  of: z
    .string()
    .min(1)
    .default('CN')
    .describe('whose share: a word of the source, or under developers a country or lab; several joined by "+"'),
  by: z
    .enum([...subjectGroups, 'developers'])
    .default('country-label')
    .describe("how it is known whose: the source's own label, or our record of the developers under the country rule"),
  ...countryParameters,
  from: isoDateSchema.optional().describe('start of the window; default: thirty days that end with it'),
  to: isoDateSchema.optional().describe('end of the window; default: the newest day known on asOf'),
})
type Parameters = z.output<typeof parameters>

export const adoptionShare = defineMetric({
  id: 'adoption-share',
  version: 1,
  title: 'Share of use',
  question: 'Which share of what is counted in one universe falls to a country, a lab or a family?',
  definition:
    'Share within one named universe, measure, copy and window. What is not known to be anybody’s stays in the denominator: it makes the lower bound, which is the value; the upper one counts all of it. Universes and copies are never combined.',
  intervalMethod: 'None: a census of its universe, no sample. Bounds for what is of unknown origin.',
  cannotSay: [
    'It does not show use outside its universe; shares of different universes are different quantities.',
    'Downloads, pulls, tokens and requests are not users: machines, discounts and tokenizers move them.',
  ],
  detailUnits: { yes: 'count', unknown: 'count', total: 'count', rows: 'rows' },
  parameters,
  compute: computeAdoptionShare,
})

export function computeAdoptionShare(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(adoptionShare, given)
  const asOf = askedFor(facts, given)
  const refused = given.by === 'developers' ? unknownParty(facts, parseParty(given.of)) : undefined
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const selected = selectAdoption(facts, given, asOf)
  if (selected.kind === 'not-compared') return undetermined(head, asOf, selected.reason, selected.detail)
  const found = amountsIn(selected, given)
  if (found === undefined) return undetermined(head, asOf, 'no-data', `no row of ${selected.name} fills the window`)
  const whose = found.amounts.map((amount) => ({ ...amount, origin: originOf(facts, amount, given) }))
  const sumOf = (origin: 'yes' | 'unknown') => whose.reduce((sum, one) => (one.origin === origin ? sum + one.value : sum), 0)
  const [yes, unknown] = [sumOf('yes'), sumOf('unknown')]
  // Shares are of a whole that the source does not print as a row.
  const total = selected.unit === 'share' ? 1 : whose.reduce((sum, { value }) => sum + value, 0)
  if (total === 0 || whose.every(({ origin }) => origin === 'unknown')) {
    return undetermined(head, asOf, 'no-data', `of no row of ${selected.name} it is known, by ${given.by}, whose it is`)
  }
  return {
    kind: 'estimate',
    ...head,
    value: yes / total,
    unit: 'share',
    interval: noSampling,
    n: whose.length,
    population: `${whose.length} rows of ${selected.name}, ${selected.measure}, ${found.window.from} to ${found.window.to}`,
    asOf,
    evaluatedOn: found.window.to,
    inputs: [...selected.inputs],
    caveats: [
      ...selected.caveats,
      ...(found.fell.length > 0 ? [`The running total fell within the window, and counts as nothing, for ${found.fell.join(', ')}.`] : []),
      'It does not show use outside this universe.',
    ],
    details: {
      universe: given.universe,
      measure: selected.measure,
      lowerBound: yes / total,
      upperBound: Math.min(1, (yes + unknown) / total),
      ...(selected.unit === 'count' && { yes, unknown, total }),
      shareOfUnknown: unknown / total,
      from: found.window.from,
      to: found.window.to,
      rows: whose.length,
    },
  }
}

function originOf(facts: Facts, { row }: Amount, given: Parameters): 'yes' | 'no' | 'unknown' {
  if (given.by !== 'developers') {
    const group = groupOf(row, given.by)
    if (group === undefined) return 'unknown'
    return given.of.split('+').includes(group) ? 'yes' : 'no'
  }
  if (row.subject === 'rest') return 'unknown'
  const party = parseParty(given.of)
  const model = known(row.model)
  return membership(facts, { labs: known(row.labs) ?? [], ...(model && { model }) }, party, [], {
    rule: given.countryRule,
    foldHongKongMacau: given.foldHongKongMacau,
  })
}

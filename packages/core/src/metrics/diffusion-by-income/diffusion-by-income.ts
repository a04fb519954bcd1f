import * as z from 'zod'
import { type AdoptionObservation, type CountryProfile, incomeGroups, isoDateSchema, known } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { lastDay, selectAdoption } from '../adoption/select-adoption.ts'
import { askedFor, asOfParameter, defineMetric, resultHead, undetermined } from '../definition.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { boundsOf, compareMeans, type IncomeGroup, incomeGroupOf, meansByGroup } from './groups.ts'
import { usersPerHundred } from './users-per-hundred.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  universe: z
    .enum(['microsoft-ai-diffusion', 'microsoft-deepseek-share'])
    .default('microsoft-ai-diffusion')
    .describe("share of people who use any AI product, or DeepSeek's share of that use, printed in bins"),
  group: z.enum(incomeGroups).default('low').describe('World Bank income group whose mean is the value'),
  against: z.enum(incomeGroups).default('high').describe('group it is compared with'),
  grouping: z
    .enum(['world-bank', 'as-published'])
    .default('world-bank')
    .describe("income groups of the World Bank's own table, or as the publication prints them, which leaves a few economies out"),
  usServices: z
    .enum(['all', 'available', 'unavailable'])
    .default('all')
    .describe('all economies, or only those of which it is known that US assistants do, or do not, serve them'),
  confidence: z.enum(['any', 'medium', 'high']).default('any').describe('how sure a reading of a bin must at least be'),
  period: isoDateSchema.optional().describe('last day of the period; default: the newest known on asOf'),
})
type Parameters = z.output<typeof parameters>

export const diffusionByIncome = defineMetric({
  id: 'diffusion-by-income',
  version: 1,
  title: 'Diffusion by income',
  question: 'Is AI, or a Chinese assistant, used more in poorer or in richer countries?',
  definition:
    'Unweighted mean over the economies of a World Bank income group. Where shares are printed in bins, the means of the lower and of the upper ends are carried, and the value is half-way between them; groups whose bounds overlap are indeterminate.',
  intervalMethod: 'None: all economies that are printed. Bounds where shares are printed in bins.',
  cannotSay: [
    'Use of all AI says nothing about use of Chinese models.',
    'A share of AI users and users among all people are different quantities.',
    'Each economy counts alike, however many people live there: no table of populations is among the sources.',
    'It is one company’s telemetry and its model of what it does not see.',
  ],
  detailUnits: {
    economies: 'economies',
    n: 'economies',
    unclassified: 'economies',
    usersPerHundredLow: 'per 100 people',
    usersPerHundredHigh: 'per 100 people',
  },
  parameters,
  compute: computeDiffusionByIncome,
})

export function computeDiffusionByIncome(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(diffusionByIncome, given)
  const asOf = askedFor(facts, given)
  const selected = selectAdoption(facts, { universe: given.universe, include: 'all' }, asOf)
  if (selected.kind === 'not-compared') return undetermined(head, asOf, selected.reason, selected.detail)
  const period = given.period ?? selected.rows.map(lastDay).sort().at(-1)
  const countries = new Map(facts.snapshot.countries.map((country) => [country.id, country]))
  const rows = selected.rows.filter((row) => lastDay(row) === period && isSure(row, given.confidence))
  const served = rows.filter((row) => given.usServices === 'all' || isServed(row, countries) === (given.usServices === 'available'))
  const grouped = served.flatMap((row) => {
    const [group, bounds] = [incomeGroupOf(row, given.grouping, countries), boundsOf(row)]
    return group === undefined || bounds === undefined ? [] : [{ row, group, bounds }]
  })
  const means = meansByGroup(grouped)
  const [own, other] = [given.group, given.against].map((name) => means.find(({ group }) => group === name))
  if (own === undefined || period === undefined) {
    return undetermined(head, asOf, 'no-data', `no economy of the group ${given.group} in ${selected.name} for ${period ?? 'any period'}`)
  }
  const binned = means.some(({ low, high }) => low !== high)
  const unclassified = served.filter((row) => incomeGroupOf(row, given.grouping, countries) === undefined).map((row) => row.label)
  const unknownService = rows.filter((row) => isServed(row, countries) === undefined).length
  const perHundred = given.universe === 'microsoft-deepseek-share' ? usersPerHundred(facts, grouped) : undefined
  return {
    kind: 'estimate',
    ...head,
    value: (own.low + own.high) / 2,
    unit: 'share',
    interval: {
      missing: 'not-applicable',
      note: binned
        ? `bounds from bins, no interval: ${own.low.toFixed(4)} to ${own.high.toFixed(4)}; the value is half-way`
        : 'every economy that is printed is counted, none is a sample',
    },
    n: own.economies,
    population: `${own.economies} economies of the group ${given.group} in ${selected.name}, period to ${period}, unweighted`,
    asOf,
    evaluatedOn: period,
    ...(other && { answer: compareMeans(own, other) }),
    inputs: [...selected.inputs, ...(given.grouping === 'world-bank' ? sourcesOf(grouped, countries) : [])],
    caveats: [
      'Unweighted: no table of populations is among the sources.',
      ...(unclassified.length > 0 ? [`Without an income group and left out: ${unclassified.sort().join(', ')}.`] : []),
      ...(given.usServices !== 'all'
        ? [`Of ${unknownService} economies it is not known whether US assistants serve them; they are left out.`]
        : []),
      ...(binned ? ['Ends of bins as printed, in whole percent; rounding may move either by half a point.'] : []),
      given.universe === 'microsoft-ai-diffusion'
        ? 'It does not show use of Chinese models.'
        : 'It does not show how many people use it: it is a share of those who use AI.',
    ],
    details: {
      universe: given.universe,
      low: own.low,
      high: own.high,
      unclassified: unclassified.length,
      groups: means.map(({ group, economies, low, high }) => ({ group, economies, low, high, ...perHundred?.get(group) })),
    },
  }
}

const grades = ['low', 'medium', 'high']

function isSure({ confidence }: AdoptionObservation, least: Parameters['confidence']): boolean {
  return least === 'any' || confidence === undefined || grades.indexOf(confidence) >= grades.indexOf(least)
}

type Countries = ReadonlyMap<CountryProfile['id'], CountryProfile>

/** Whether US assistants serve an economy; `undefined` where that is not known. */
function isServed(row: AdoptionObservation, countries: Countries): boolean | undefined {
  const code = known(row.country)
  const unavailable = code && known(countries.get(code)?.usServicesUnavailable)
  return typeof unavailable === 'boolean' ? !unavailable : undefined
}

function sourcesOf(rows: readonly { readonly row: AdoptionObservation; readonly group: IncomeGroup }[], countries: Countries) {
  const ids = rows.flatMap(({ row }) => {
    const code = known(row.country)
    return (code && countries.get(code)?.sources) || []
  })
  return [...new Set(ids)].sort().map((id) => ({ kind: 'source' as const, id, role: 'income groups' }))
}

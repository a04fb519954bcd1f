import * as z from 'zod'
import type { Facts } from '../../observatory/facts.ts'
import { adoptionParameters } from '../adoption/parameters.ts'
import { selectAdoption } from '../adoption/select-adoption.ts'
import { subjectGroups } from '../adoption/subject-group.ts'
import { askedFor, asOfParameter, defineMetric, resultHead, undetermined } from '../definition.ts'
import type { Estimate, Undetermined } from '../result.ts'
import { type CrossoverPoint, crossoverSeries } from './series.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  ...adoptionParameters,
  a: z.string().min(1).default('Qwen').describe('the one that may have passed, in the words of the source'),
  b: z.string().min(1).default('Llama').describe('the one that may have been passed'),
  by: z
    .enum(subjectGroups)
    .default('family')
    .describe('a family with all its copies by others, an account of an organisation, a country as printed, or a single row'),
  every: z.enum(['month', 'period']).default('month').describe('by calendar month, or by period as printed'),
  rest: z.enum(['left-out', 'with-b']).default('left-out').describe('what is nobody’s by name: left out, or counted for b'),
})
type Parameters = z.output<typeof parameters>

export const familyCrossover = defineMetric({
  id: 'family-crossover',
  version: 1,
  title: 'Family crossover',
  question: 'When did one family pass another for good?',
  definition:
    'First period in which the series of a is above that of b after one in which it was not, and the first period of the run above that lasts to the end of the data, within one universe and copy. By month a running total counts by its increase, drawn straight between copies; under `level` by where it stands. The value is a’s part of both together in the newest period.',
  intervalMethod: 'None: a date is read off a census. It moves with the definition, which is why there are several.',
  cannotSay: [
    'It does not show that a was passed in any other universe, nor that it will stay so.',
    '“For good” means to the end of the data.',
    'Which models a family holds is the source’s reading.',
  ],
  detailUnits: { a: 'amount', b: 'amount', rest: 'amount', periods: 'periods', periodsAhead: 'periods' },
  parameters,
  compute: computeFamilyCrossover,
})

export function computeFamilyCrossover(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(familyCrossover, given)
  const asOf = askedFor(facts, given)
  const selected = selectAdoption(facts, given, asOf)
  if (selected.kind === 'not-compared') return undetermined(head, asOf, selected.reason, selected.detail)
  const points = crossoverSeries(selected, given)
  const last = points.at(-1)
  if (last === undefined || points.length < 2) {
    const detail = `${points.length} periods of ${selected.name} have a row of ${given.a} or ${given.b}; at least 2 needed`
    return undetermined(head, asOf, points.length === 0 ? 'no-data' : 'window-too-short', detail)
  }
  const against = ({ b, rest }: CrossoverPoint) => (given.rest === 'with-b' ? b + rest : b)
  const ahead = points.map((point) => point.a > against(point))
  const crossed = points.findIndex((_, place) => place > 0 && ahead[place] === true && ahead[place - 1] === false)
  const runBegins = ahead.at(-1) === true ? ahead.lastIndexOf(false) + 1 : -1
  const [first, sustained] = [points[crossed], points[runBegins]]
  const both = last.a + against(last)
  if (both === 0) return undetermined(head, asOf, 'no-data', `neither ${given.a} nor ${given.b} has anything in the newest period`)
  const always = runBegins === 0
  return {
    kind: 'estimate',
    ...head,
    value: last.a / both,
    unit: 'share of both',
    interval: { missing: 'not-applicable', note: 'a date is read off a census, no sample' },
    n: points.length,
    population: `${points.length} periods of ${selected.name}, ${selected.measure}, ${points[0]?.from} to ${last.to}`,
    asOf,
    evaluatedOn: last.to,
    answer: always ? 'ahead throughout' : sustained ? 'passed' : first ? 'passed and fell back' : 'not passed',
    inputs: [...selected.inputs],
    caveats: [
      ...selected.caveats,
      ...(always ? ['It was ahead in the first period already: when it passed is not in the data.'] : []),
      'It does not show a crossing in any other universe or by another definition.',
    ],
    details: {
      universe: given.universe,
      measure: selected.measure,
      firstCrossing: first?.from ?? 'none',
      sustainedFrom: sustained?.from ?? 'none',
      periods: points.length,
      periodsAhead: ahead.filter(Boolean).length,
      series: points.map(({ from, to, a, b, rest }) => ({ from, to, a, b, rest })),
    },
  }
}

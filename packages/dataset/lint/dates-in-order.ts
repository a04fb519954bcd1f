import { earliestDay, isMissing, latestDay, type Maybe, type PartialDate } from '@openfrontier/core/entities'
import type { Problem } from '../src/problem.ts'
import type { Rule } from './rule.ts'

/** Acts on what is already out. */
const laterActs: readonly string[] = ['relicense', 'deprecation', 'retirement']

export const datesInOrder: Rule = {
  name: 'dates-in-order',
  description: 'A model comes out before it is relicensed, deprecated or retired, and no price ends before it begins.',
  check({ records }) {
    const firstOf = new Map<string, PartialDate>()
    for (const { model, act, date } of records.releases) {
      const first = firstOf.get(model)
      if (!laterActs.includes(act) && (first === undefined || earliestDay(date) < earliestDay(first))) firstOf.set(model, date)
    }
    const acts = records.releases.flatMap(({ id, model, act, date }): Problem[] => {
      const first = firstOf.get(model)
      if (!laterActs.includes(act) || first === undefined || latestDay(date) >= earliestDay(first)) return []
      const mend = 'correct the one date or the other, or add the release that came before'
      return [{ file: 'releases', record: id, field: 'date', found: date, expected: `a date from ${first}, when the model came out`, mend }]
    })
    const prices = records.endpoints.flatMap(({ id, prices: list }) =>
      list.flatMap(({ from, to }) => upsideDown('endpoints', id, 'prices', from, to)),
    )
    return [...acts, ...prices]
  },
}

function upsideDown(file: string, record: string, field: string, from: PartialDate, to: Maybe<PartialDate>): Problem[] {
  if (isMissing(to) || latestDay(to) >= earliestDay(from)) return []
  return [{ file, record, field, found: `from ${from} to ${to}`, expected: 'an end that is not before the beginning' }]
}

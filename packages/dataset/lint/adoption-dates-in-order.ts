import { earliestDay, latestDay } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const adoptionDatesInOrder: Rule = {
  name: 'adoption-dates-in-order',
  description: 'A period of use ends no earlier than it begins, and a count is known no earlier than its period ends.',
  check({ records }) {
    const counts = records.adoption.flatMap(({ label, period, knownSince, source, repeats }) => {
      const file = `ingested/${source}/${knownSince}/adoption.csv`
      const found = `${period.from} to ${period.to}, known since ${knownSince}`
      if (earliestDay(period.from) > latestDay(period.to)) {
        return { file, record: label, field: 'from', found, expected: 'a first day not after the last' }
      }
      if (latestDay(period.to) > knownSince) return { file, record: label, field: 'to', found, expected: 'a last day not after the copy' }
      if (repeats !== undefined && repeats >= knownSince) {
        return { file, record: label, field: 'repeats', found: repeats, expected: `an earlier copy than that of ${knownSince}` }
      }
      return []
    })
    const repositories = records.repositories.flatMap(({ id, created, knownSince, source }) =>
      created > knownSince
        ? {
            file: `ingested/${source}/${knownSince}/repositories.csv`,
            record: id,
            field: 'created',
            found: created,
            expected: `a day not after the copy of ${knownSince}`,
          }
        : [],
    )
    return [...counts, ...repositories]
  },
}

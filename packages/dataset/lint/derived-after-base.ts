import { earliestDay, isMissing, latestDay, type PartialDate } from '@openfrontier/core/entities'
import type { Problem } from '../src/problem.ts'
import type { Rule } from './rule.ts'

export const derivedAfterBase: Rule = {
  name: 'derived-after-base',
  description: 'A model made from another is not older than that one.',
  check({ curated, records }) {
    const firstOf = new Map<string, PartialDate>()
    for (const { model, date } of records.releases) {
      const first = firstOf.get(model)
      if (first === undefined || earliestDay(date) < earliestDay(first)) firstOf.set(model, date)
    }
    return curated.models.flatMap(({ file, id, value }): Problem[] => {
      const own = firstOf.get(id)
      if (isMissing(value.bases) || own === undefined || value.note !== undefined) return []
      return value.bases.flatMap(({ model }): Problem[] => {
        const base = firstOf.get(model)
        // First seen on a day (`≤`) is out by then.
        if (base === undefined || base.startsWith('≤') || latestDay(own) >= earliestDay(base)) return []
        const found = `released ${own}, its base ${model} ${base}`
        const mend = 'correct the date of the one or the other, or the base; a note where the base was used before it was released'
        return [{ file, record: id, field: 'bases', found, expected: 'a base that is not younger', mend }]
      })
    })
  },
}

import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const seatsHaveGrounds: Rule = {
  name: 'seats-have-grounds',
  description: 'The country of a lab has a grade, and where it is missing for another reason than that nobody found it, the note says why.',
  check({ curated }) {
    return curated.labs.flatMap(({ file, id, value: { headquarters } }) => {
      const { country, grade } = headquarters
      if (!isMissing(country)) {
        if (grade !== 'unknown') return []
        const mend = 'name the page that says so, or make the country {missing: unknown}'
        return [{ file, record: id, field: 'headquarters.grade', found: `${country} of grade unknown`, expected: 'P, Pq, S2 or S1', mend }]
      }
      if (country.missing === 'unknown' || country.note !== undefined) return []
      const expected = 'a note that says why: a person, members in many countries, two seats, none disclosed'
      return [{ file, record: id, field: 'headquarters.country', found: `${country.missing} without a note`, expected }]
    })
  },
}

import { earliestDay, type Grade, isMissing, type Maybe, type PartialDate } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

/** Grades of statements that were read where they stand, and so may be newer than anything ingested. */
const firm: readonly Grade[] = ['P', 'Pq', 'S2']

export const datesWithinData: Rule = {
  name: 'dates-within-data',
  description: 'Nothing happens after the newest date of the data, unless it is known from more than one page.',
  check({ curated, records, dataThrough }) {
    // What was first seen on a later day (`≤`) may well have happened before.
    const isLate = (date: Maybe<PartialDate>): date is PartialDate =>
      !isMissing(date) && !date.startsWith('≤') && earliestDay(date) > dataThrough
    const acts = [...curated.releases, ...curated.events].flatMap(({ file, id, value }) =>
      isLate(value.date) && !firm.includes(value.grade)
        ? {
            file,
            record: id,
            field: 'date',
            found: `${value.date}, of grade ${value.grade}`,
            expected: `a date until ${dataThrough}, or one of the grades ${firm.join(', ')}`,
            mend: 'correct the date, or read it where it was announced',
          }
        : [],
    )
    const published = curated.evidence.flatMap(({ file, id, value }) =>
      isLate(value.published) && !firm.includes(value.grade)
        ? { file, record: id, field: 'published', found: value.published, expected: `a date until ${dataThrough}` }
        : [],
    )
    const observed = [...records.benchmarkResults, ...records.opennessAssessments, ...records.riskEvaluations].flatMap(
      ({ label, source, date, knownSince }) =>
        !isMissing(date) && !date.startsWith('≤') && earliestDay(date) > knownSince
          ? { file: source, record: label, field: 'date', found: date, expected: `a date until ${knownSince}, that of the copy` }
          : [],
    )
    const benchmarks = records.benchmarks.flatMap(({ id, released }) =>
      isLate(released) ? { file: '', record: id, field: 'released', found: released, expected: `a date until ${dataThrough}` } : [],
    )
    const listings = records.listings.flatMap(({ label, list, published, knownSince }) =>
      !isMissing(published) && earliestDay(published) > knownSince
        ? { file: list, record: label, field: 'published', found: published, expected: `a date until ${knownSince}, that of the list` }
        : [],
    )
    return [...acts, ...published, ...observed, ...benchmarks, ...listings]
  },
}

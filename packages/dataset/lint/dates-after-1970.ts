import type { Problem } from '../src/problem.ts'
import type { Rule } from './rule.ts'

/** The first perceptron ran in 1957; a day of 1970 is an empty date in some program's counting. */
const empty = /^[≤≥]?(?:0000|1970)(?:-|$)/

export const datesAfter1970: Rule = {
  name: 'dates-after-1970',
  description: 'No date of a record is of 1970 or of the year 0: where a program knows no date it prints one of these.',
  check({ records }) {
    const { releases, events, evidence, listings, benchmarks, benchmarkResults, opennessAssessments, riskEvaluations, adoption, sources } =
      records
    return [
      ...releases.flatMap(({ id, date }) => emptyDate('releases', id, 'date', date)),
      ...events.flatMap(({ id, date }) => emptyDate('events', id, 'date', date)),
      ...evidence.flatMap(({ id, published }) => emptyDate('evidence', id, 'published', published)),
      ...sources.flatMap(({ id, retrieved }) => emptyDate('sources', id, 'retrieved', retrieved)),
      ...benchmarks.flatMap(({ id, released }) => emptyDate('benchmarks', id, 'released', released)),
      ...listings.flatMap(({ list, label, published }) => emptyDate(list, label, 'published', published)),
      ...benchmarkResults.flatMap(({ source, label, date }) => emptyDate(source, label, 'date', date)),
      ...opennessAssessments.flatMap(({ source, label, date }) => emptyDate(source, label, 'date', date)),
      ...riskEvaluations.flatMap(({ source, label, date }) => emptyDate(source, label, 'date', date)),
      ...adoption.flatMap(({ source, label, period }) => emptyDate(source, label, 'period.from', period.from)),
    ]
  },
}

function emptyDate(file: string, record: string, field: string, date: unknown): Problem[] {
  if (typeof date !== 'string' || !empty.test(date)) return []
  const mend = 'say in the adapter or the record that the date is missing'
  return [{ file, record, field, found: date, expected: 'a date, or {missing: unknown}', mend }]
}

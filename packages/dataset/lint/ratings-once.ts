import type { Rule } from './rule.ts'

export const ratingsOnce: Rule = {
  name: 'ratings-once',
  description: 'A board has a row of one name once on a date, in a category, with or without style control.',
  check({ records }) {
    const seen = new Map<string, string>()
    return records.ratings.flatMap(({ board, category, styleControl, snapshotDate, label, source }) => {
      const key = [board, snapshotDate, category, styleControl, label].join('\u0000')
      const earlier = seen.get(key)
      seen.set(key, source)
      if (earlier === undefined) return []
      return {
        file: `ingested/${source}/${snapshotDate}/ratings.csv`,
        record: label,
        field: 'label',
        found: `this row of ${category} twice, first from ${earlier}`,
        expected: 'once',
        mend: 'where two sources hold one board, ingest the date from the better one only',
      }
    })
  },
}

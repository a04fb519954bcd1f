import type { Rule } from './rule.ts'

/** Lists whose date is often the day on which somebody wrote the model down. */
const datedByEntry: readonly string[] = ['mof']

export const entryDatesApart: Rule = {
  name: 'entry-dates-apart',
  description: 'No release is dated by a list alone that prints the day of entry in place of the day of release.',
  check({ curated }) {
    return curated.releases.flatMap(({ file, id, value: { sources } }) =>
      sources.every((source) => datedByEntry.includes(source))
        ? {
            file,
            record: id,
            field: 'sources',
            found: sources.join(', '),
            expected: 'a source that dates the release itself',
            mend: 'look the date up where the model was released, or leave the release out',
          }
        : [],
    )
  },
}

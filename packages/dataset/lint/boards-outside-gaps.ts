import type { Rule } from './rule.ts'

export const boardsOutsideGaps: Rule = {
  name: 'boards-outside-gaps',
  description: 'No copy of a board is of a day on which its record says that there is none.',
  check({ curated, ingested }) {
    return curated.boards.flatMap(({ file, id, value }) =>
      value.gaps.flatMap(({ from, to }) =>
        ingested.ratings
          .filter(({ date }) => from <= date && date <= to)
          .map(({ date, source }) => ({
            file,
            record: id,
            field: 'gaps',
            found: `a board of ${date} from ${source}`,
            expected: `none from ${from} to ${to}`,
            mend: 'shorten the gap, or cut it in two',
          })),
      ),
    )
  },
}

import type { PartialDate } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const releasesNamedByContent: Rule = {
  name: 'releases-named-by-content',
  description: 'The path of a release is its model, its date and its act, so that two files cannot tell of one act.',
  check({ curated }) {
    return curated.releases.flatMap(({ file, id, value }) => {
      const start = `${value.model}/${fileDate(value.date)}-${value.act}`
      // A second act of the same kind on the same day has a suffix.
      if (id === start || id.startsWith(`${start}-`)) return []
      return {
        file,
        record: id,
        field: 'file',
        found: `"${id}"`,
        expected: `"${start}"`,
        mend: 'rename the file, or correct model, date or act',
      }
    })
  },
}

/** A date in a file name, where `≤`, `≥` and `..` are words. */
function fileDate(date: PartialDate): string {
  return date.replace('≤', 'until-').replace('≥', 'from-').replace('..', '--')
}

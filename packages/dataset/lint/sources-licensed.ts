import { isMissing } from '@openfrontier/core/entities'
import type { Rule } from './rule.ts'

export const sourcesLicensed: Rule = {
  name: 'sources-licensed',
  description: 'A publication whose rows are ingested has a licence, or a note that says on what ground they are taken.',
  check({ curated, ingested }) {
    // Of other publications single facts are cited, which nobody owns.
    const used = new Set<string>(Object.values(ingested).flatMap((tables) => tables.map(({ source }) => source)))
    return curated.sources.flatMap(({ file, id, value }) =>
      isMissing(value.license) && value.license.note === undefined && value.note === undefined && used.has(id)
        ? [
            {
              file,
              record: id,
              field: 'license',
              found: value.license.missing,
              expected: 'a licence, or a note',
              mend: 'read its terms; where it states none, say in a note what is taken',
            },
          ]
        : [],
    )
  },
}

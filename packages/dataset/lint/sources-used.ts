import { referencesOf } from './references.ts'
import type { Rule } from './rule.ts'

export const sourcesUsed: Rule = {
  name: 'sources-used',
  description: 'Every source has a fact that is taken from it.',
  check({ curated, ingested, records }) {
    const used = new Set<string>(referencesOf(curated, ingested).flatMap(({ to, id }) => (to === 'sources' ? [id] : [])))
    for (const { value } of curated.aliases) for (const source of value.sources) used.add(source)
    for (const { prices } of records.endpoints) for (const { source } of prices) used.add(source)
    return curated.sources.flatMap(({ file, id }) =>
      used.has(id)
        ? []
        : [
            {
              file,
              record: id,
              field: 'id',
              found: 'no fact that names it',
              expected: 'at least one',
              mend: 'remove the record, or name it where it was read',
            },
          ],
    )
  },
}

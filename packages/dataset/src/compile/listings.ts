import { isMissing, type Listing, type ModelList, modelLists } from '@openfrontier/core/entities'
import { type Problem, show } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { accessOf } from './access.ts'
import { printed } from './printed-value.ts'

/** Rows of lists of models, as the lists say them. A row of a list we do not know is a problem. */
export function compileListings(
  tables: readonly IngestedTable<'listings'>[],
  resolver: Resolver,
): { listings: Listing[]; problems: Problem[] } {
  const listings: Listing[] = []
  const problems: Problem[] = []
  for (const { date, source, file, rows } of tables) {
    for (const row of rows) {
      if (!isList(row.list)) {
        problems.push({ file, record: row.label, field: 'list', found: show(row.list), expected: `one of ${modelLists.join(', ')}` })
        continue
      }
      const access = accessOf(row.access)
      if (isMissing(access) && access.note !== undefined) resolver.note('access', 'epoch', row.access ?? '', source)
      listings.push({
        list: row.list,
        label: row.label,
        model: resolver.model('epoch', row.label, source, { released: row.published }).model,
        labs: resolver.labs('epoch', row.organization, source),
        published: printed(row.published),
        access,
        accessLabel: printed(row.access),
        parameters:
          row.parameters === undefined ? { missing: 'not-published' } : { total: row.parameters, active: printed(row.activeParameters) },
        licenseLabel: printed(row.license),
        repository: printed(row.repository),
        knownSince: date,
        source,
      })
    }
  }
  return { listings, problems }
}

function isList(name: string): name is ModelList {
  return modelLists.some((list) => list === name)
}

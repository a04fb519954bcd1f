import {
  isMissing,
  type LabAliasNamespace,
  type Listing,
  type Maybe,
  type ModelAliasNamespace,
  type ModelList,
  modelLists,
  type ReleaseAccess,
} from '@openfrontier/core/entities'
import type { PrintedRow } from '@openfrontier/core/printed'
import { type Problem, show } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { accessOf } from './access.ts'
import { printed } from './printed-value.ts'

type Row = PrintedRow<'listings'>

interface ListTerms {
  /** Whose names its labels are. */
  readonly models: ModelAliasNamespace
  readonly labs: LabAliasNamespace
  readonly access: (row: Row) => Maybe<ReleaseAccess>
}

const epoch: ListTerms = { models: 'epoch', labs: 'epoch', access: ({ access }) => accessOf(access) }

/** What each list means by its columns. */
const termsOf: Readonly<Record<ModelList, ListTerms>> = {
  'epoch-notable': epoch,
  'epoch-large-scale': epoch,
  'models-dev': { models: 'models-dev', labs: 'models-dev', access: flagged },
  // The list has models with published weights only.
  atom: { models: 'huggingface', labs: 'atom', access: () => 'open-weights' },
  'llm-stats': { models: 'llm-stats', labs: 'llm-stats', access: linked },
  // Every model of the list is served by an interface; of some it names the repository of the weights.
  openrouter: { models: 'openrouter', labs: 'openrouter', access: ({ repository }) => (repository === undefined ? 'api' : 'open-weights') },
}

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
      const terms = termsOf[row.list]
      const access = terms.access(row)
      if (isMissing(access) && access.note !== undefined) resolver.note('access', terms.models, row.access ?? '', source)
      const resolved = resolver.model(terms.models, row.label, source, { released: row.published })
      listings.push({
        list: row.list,
        label: row.label,
        model: resolved.model,
        // Epoch AI prints developers; elsewhere the folder of an id stands for them, which the model knows better.
        labs:
          terms === epoch
            ? resolver.labs(terms.labs, row.organization, source)
            : resolver.labsOfRow(resolved, terms.labs, row.organization, source),
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

function flagged({ access }: Row): Maybe<ReleaseAccess> {
  if (access === 'open weights: true') return 'open-weights'
  return access === 'open weights: false' ? 'api' : unknownTerm(access)
}

function linked({ access }: Row): Maybe<ReleaseAccess> {
  if (access === 'link to weights') return 'open-weights'
  return access === 'link to an API' ? 'api' : unknownTerm(access)
}

function unknownTerm(access: string | undefined): Maybe<ReleaseAccess> {
  return access === undefined ? { missing: 'not-published' } : { missing: 'unknown', note: 'no term for this label' }
}

function isList(name: string): name is ModelList {
  return modelLists.some((list) => list === name)
}

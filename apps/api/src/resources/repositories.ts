import { baseRelations, known, lineageRegions, type Repository, repositorySchema } from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, atLeast, before, idOf, text, value, word } from '../records/filters.ts'

export const repositories = defineResource<Repository>({
  name: 'repositories',
  operationId: 'listRepositories',
  summary: 'Repositories of weights on a hub, with the bases they declare',
  one: 'a repository',
  schema: repositorySchema,
  rowsOf: ({ facts }) => facts.snapshot.repositories,
  keyOf: (row) => [row.host, row.id, row.knownSince].join('|'),
  knownSince: (row) => row.knownSince,
  filters: {
    model: idOf('models', (row) => row.model, 'id of the model it holds'),
    base: idOf('models', (row) => known(row.bases)?.flatMap((base) => known(base.model) ?? []), 'id of a model it declares as base'),
    relation: word((row) => row.relation, baseRelations, 'to its base, as declared'),
    rootRegion: word((row) => row.rootRegion, lineageRegions, "region of the root base's developer, as published"),
    rootFamily: value((row) => row.rootFamily, 'family of the root base, as published'),
    minDownloads: atLeast((row) => row.downloads, 'downloads in 30 days, at least'),
    after: after((row) => row.created, 'made after this day'),
    before: before((row) => row.created, 'made before this day'),
    text: text((row) => [row.id], 'part of its name'),
  },
  orders: { created: (row) => row.created, downloads: (row) => known(row.downloads) },
})

import { known, type Listing, latestDay, listingSchema, modelLists, releaseAccesses } from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, before, developersOf, idOf, party, text, value, word } from '../records/filters.ts'

export const listings = defineResource<Listing>({
  name: 'listings',
  operationId: 'listListings',
  summary: "Rows of publications' lists of models, as printed",
  description: 'Each list is a population of its own: filter on `list` before counting.',
  one: 'a listing',
  schema: listingSchema,
  rowsOf: ({ facts }) => facts.snapshot.listings,
  keyOf: (row) => [row.list, row.label, row.knownSince].join('|'),
  knownSince: (row) => row.knownSince,
  filters: {
    list: word((row) => row.list, modelLists, 'which list'),
    model: idOf('models', (row) => row.model, 'id of the model'),
    country: party((row, view) => developersOf(view, row.model, row.labs)),
    access: word((row) => row.access, releaseAccesses, 'how the public can use it'),
    licenseLabel: value((row) => row.licenseLabel, 'licence as printed'),
    after: after((row) => row.published, 'published after this day, as printed'),
    before: before((row) => row.published, 'published before this day, as printed'),
    source: idOf('sources', (row) => row.source, 'id of the publication'),
    text: text((row) => [row.label, known(row.repository)], 'part of a name or repository'),
  },
  orders: { published: ({ published }) => (typeof published === 'string' ? latestDay(published) : undefined), label: (row) => row.label },
})

import { type IndexScore, indexScoreSchema, known } from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, atLeast, atMost, before, developersOf, idOf, party, text, value } from '../records/filters.ts'

export const indexScores = defineResource<IndexScore>({
  name: 'index-scores',
  operationId: 'listIndexScores',
  summary: 'Published values of the capability index, by vintage',
  one: 'an index score',
  schema: indexScoreSchema,
  rowsOf: ({ facts }) => facts.snapshot.indexScores,
  keyOf: (row) => [row.index, row.vintage, row.label].join('|'),
  knownSince: (row) => row.vintage,
  filters: {
    model: idOf('models', (row) => row.model, 'id of the model'),
    country: party((row, view) => developersOf(view, row.model, row.labs)),
    index: value((row) => row.index, 'id of the index'),
    vintage: value((row) => row.vintage, 'date on which the index stood so'),
    minValue: atLeast((row) => row.value, 'at least, in index points'),
    maxValue: atMost((row) => row.value, 'at most, in index points'),
    after: after((row) => row.vintage, 'vintages after this day'),
    before: before((row) => row.vintage, 'vintages before this day'),
    text: text((row) => [row.label, known(row.model)], 'part of the name as printed, or of the id'),
  },
  orders: { value: (row) => row.value, vintage: (row) => row.vintage, label: (row) => row.label },
})

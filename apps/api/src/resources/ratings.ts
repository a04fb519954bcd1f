import { known, type Rating, ratingSchema } from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, atLeast, atMost, before, developersOf, flag, idOf, party, text, value } from '../records/filters.ts'

export const ratings = defineResource<Rating>({
  name: 'ratings',
  operationId: 'listRatings',
  summary: 'Rows of leaderboards by people’s votes, by board, category and date',
  one: 'a rating',
  schema: ratingSchema,
  rowsOf: ({ facts }) => facts.snapshot.ratings,
  keyOf: (row) => [row.board, row.category, row.styleControl, row.snapshotDate, row.label].join('|'),
  knownSince: (row) => row.snapshotDate,
  filters: {
    model: idOf('models', (row) => row.model, 'id of the model'),
    country: party((row, view) => developersOf(view, row.model, row.labs)),
    board: value((row) => row.board, 'id of the board'),
    category: value((row) => row.category, 'part of the prompts it is computed on'),
    styleControl: flag((row) => row.styleControl, 'whether length and formatting of answers are controlled for'),
    date: value((row) => row.snapshotDate, 'date of the board'),
    after: after((row) => row.snapshotDate, 'boards after this day'),
    before: before((row) => row.snapshotDate, 'boards before this day'),
    minValue: atLeast((row) => row.value, 'at least, in points'),
    maxValue: atMost((row) => row.value, 'at most, in points'),
    minVotes: atLeast((row) => row.votes, 'at least so many battles'),
    source: idOf('sources', (row) => row.source, 'id of the publication'),
    text: text((row) => [row.label, known(row.model)], 'part of the name as printed, or of the id'),
  },
  orders: { value: (row) => row.value, date: (row) => row.snapshotDate, votes: (row) => known(row.votes), label: (row) => row.label },
})

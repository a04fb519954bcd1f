import {
  type AdoptionObservation,
  adoptionMeasures,
  adoptionObservationSchema,
  adoptionSubjects,
  known,
  latestDay,
} from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, atLeast, before, developersOf, idOf, party, seat, text, value, word } from '../records/filters.ts'

export const adoption = defineResource<AdoptionObservation>({
  name: 'adoption',
  operationId: 'listAdoption',
  summary: 'Counts and shares of use, each within one named universe',
  description: 'Observations of different universes are never merged: filter on `universe` and `measure` before comparing.',
  one: 'an observation',
  schema: adoptionObservationSchema,
  rowsOf: ({ facts }) => facts.snapshot.adoption,
  keyOf: (row) =>
    [row.universe, row.measure, row.subject, row.label, row.period.from, row.period.to, row.knownSince, row.copy ?? ''].join('|'),
  knownSince: (row) => row.knownSince,
  filters: {
    universe: value((row) => row.universe, 'what is counted within'),
    measure: word((row) => row.measure, adoptionMeasures, 'what is counted'),
    subject: word((row) => row.subject, adoptionSubjects, 'what sort of thing the count is of'),
    unit: word((row) => row.unit, ['count', 'share'], 'unit of the value'),
    model: idOf('models', (row) => row.model, 'id of the model'),
    country: party((row, view) => developersOf(view, row.model, row.labs)),
    subjectCountry: seat((row) => row.country, 'the subject, where it is a country'),
    family: value((row) => row.family, 'family as printed'),
    minValue: atLeast((row) => row.value, 'at least, in its unit'),
    after: after((row) => row.period.to, 'periods that end after this day'),
    before: before((row) => row.period.to, 'periods that end before this day'),
    source: idOf('sources', (row) => row.source, 'id of the publication'),
    text: text((row) => [row.label, known(row.model)], 'part of the name as printed, or of the id'),
  },
  orders: { value: (row) => known(row.value), period: (row) => latestDay(row.period.to), label: (row) => row.label },
})

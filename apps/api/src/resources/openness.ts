import { known, latestDay, type OpennessAssessment, opennessAssessmentSchema, opennessSchemes } from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, before, developersOf, idOf, party, text, value, word } from '../records/filters.ts'

export const openness = defineResource<OpennessAssessment>({
  name: 'openness',
  operationId: 'listOpennessAssessments',
  summary: "Schemes' judgements of how open a release or a developer is, item by item",
  one: 'an assessment',
  schema: opennessAssessmentSchema,
  rowsOf: ({ facts }) => facts.snapshot.opennessAssessments,
  keyOf: (row) => [row.scheme, row.edition ?? '', row.label, row.version ?? '', row.source].join('|'),
  knownSince: (row) => row.knownSince,
  filters: {
    scheme: word((row) => row.scheme, opennessSchemes, 'by whose rules'),
    edition: value((row) => row.edition, 'edition of the scheme'),
    model: idOf('models', (row) => row.model, 'id of the model'),
    lab: idOf('labs', (row) => row.lab, 'developer judged, or first developer of the model'),
    country: party((row, view) => developersOf(view, row.model, labsOf(row))),
    item: value((row) => row.items.map(({ item }) => item), 'an item that was judged'),
    after: after((row) => row.date, 'judged after this day'),
    before: before((row) => row.date, 'judged before this day'),
    text: text((row) => [row.label, known(row.model)], 'part of the name as printed, or of the id'),
  },
  orders: { date: ({ date }) => (typeof date === 'string' ? latestDay(date) : undefined), label: (row) => row.label },
})

function labsOf({ lab }: OpennessAssessment): readonly string[] | { readonly missing: 'unknown' } {
  const id = known(lab)
  return id === undefined ? { missing: 'unknown' } : [id]
}

import { type Event, eventSchema, grades, integrationEvidence, isoDateSchema, latestDay, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { after, before, developersOf, idOf, party, text, value, word } from '../records/filters.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({ asOf: isoDateSchema, event: eventSchema, sources: z.array(sourceSchema) })
  .meta({ id: 'EventRecord', title: 'Event in full' })

export const events = defineResource<Event>({
  name: 'events',
  operationId: 'listEvents',
  summary: 'Dated acts with evidence: adoption in products, rules, changes of strategy',
  one: 'an event',
  schema: eventSchema,
  rowsOf: ({ facts }) => facts.snapshot.events,
  keyOf: (event) => event.id,
  knownSince: (event) => latestDay(event.date),
  filters: {
    kind: value((event) => event.kind, 'what sort of act'),
    lab: idOf('labs', (event) => event.lab, 'id of the lab'),
    model: idOf('models', (event) => event.model, 'id of the model'),
    license: idOf('licenses', (event) => event.license, 'id of the licence'),
    country: party((event, view) => developersOf(view, event.model, event.lab === undefined ? undefined : [event.lab])),
    evidence: word((event) => event.evidence, integrationEvidence, 'how an integration is known'),
    grade: word((event) => event.grade, grades, 'how well it is known'),
    source: idOf('sources', (event) => event.sources, 'id of the publication'),
    after: after((event) => event.date, 'after this day'),
    before: before((event) => event.date, 'before this day'),
    text: text((event) => [event.id, event.what, event.who, event.quote], 'part of what happened, who acted, or the id'),
  },
  orders: { date: (event) => latestDay(event.date) },
  record: defineRecord({
    operationId: 'getEvent',
    summary: 'An event and its sources',
    parameters: { id: 'id of the event' },
    schema: recordSchema,
    gather: (view, event: Event) => ({ asOf: view.date, event, sources: sourcesOf(view, [event]) }),
  }),
})

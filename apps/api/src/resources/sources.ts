import { grades, known, type Source, sourceKinds, sourceSchema } from '@openfrontier/core/entities'
import { defineRecord, defineResource } from '../records/definition.ts'
import { after, before, text, value, word } from '../records/filters.ts'

export const sources = defineResource<Source>({
  name: 'sources',
  operationId: 'listSources',
  summary: 'Publications that facts are taken from',
  one: 'a source',
  schema: sourceSchema,
  rowsOf: (observatory) => [...observatory.sources.values()],
  keyOf: (source) => source.id,
  filters: {
    kind: word((source) => source.kind, sourceKinds, 'what sort of publication it is'),
    grade: word((source) => source.grade, grades, 'how well what is taken from it is known'),
    publisher: value((source) => source.publisher, 'who published it'),
    license: value((source) => source.license, 'SPDX id of the licence it is published under'),
    retrievedAfter: after((source) => source.retrieved, 'copied after this day'),
    retrievedBefore: before((source) => source.retrieved, 'copied before this day'),
    text: text((source) => [source.id, source.title, known(source.publisher)], 'part of a title, publisher or id'),
  },
  orders: { title: (source) => source.title, retrieved: (source) => source.retrieved },
  record: defineRecord({
    operationId: 'getSource',
    summary: 'A source, and how to cite it',
    parameters: { id: 'id of the source' },
    schema: sourceSchema,
    gather: (_, source: Source) => source,
  }),
})

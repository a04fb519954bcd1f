import { type Evidence, evidenceSchema, grades, isoDateSchema, known, latestDay, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { after, before, flag, idOf, text, value, word } from '../records/filters.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({
    asOf: isoDateSchema,
    evidence: evidenceSchema,
    garbledCopies: z.array(evidenceSchema).describe('statements that get this one wrong'),
    sources: z.array(sourceSchema),
  })
  .meta({ id: 'EvidenceRecord', title: 'Published statement in full' })

export const evidence = defineResource<Evidence>({
  name: 'evidence',
  operationId: 'listEvidence',
  summary: 'Published statements, each with its place, grade and garbled copies',
  one: 'a published statement',
  schema: evidenceSchema,
  rowsOf: ({ facts }) => facts.snapshot.evidence,
  keyOf: (row) => row.id,
  knownSince: ({ published }) => dayOf(known(published)),
  filters: {
    claim: value((row) => row.claims, 'id of a claim it bears on'),
    grade: word((row) => row.grade, grades, 'how well it is known'),
    quoted: flag((row) => row.quoted, 'whether it is in the words of the source'),
    garbled: flag((row) => row.garbles !== undefined, 'whether it gets another statement wrong'),
    source: idOf('sources', (row) => row.sources, 'id of the publication'),
    unit: value((row) => row.unit, 'unit of its value'),
    publishedAfter: after((row) => row.published, 'published after this day'),
    publishedBefore: before((row) => row.published, 'published before this day'),
    text: text((row) => [row.id, row.statement, row.note], 'part of the statement, note or id'),
  },
  orders: { published: ({ published }) => dayOf(known(published)), grade: (row) => row.grade },
  record: defineRecord({
    operationId: 'getEvidence',
    summary: 'A published statement with its garbled copies',
    parameters: { id: 'id of the statement' },
    schema: recordSchema,
    gather: (view, row: Evidence) => ({
      asOf: view.date,
      evidence: row,
      garbledCopies: view.facts.snapshot.evidence.filter(({ garbles }) => garbles === row.id),
      sources: sourcesOf(view, [row]),
    }),
  }),
})

function dayOf(date: Parameters<typeof latestDay>[0] | undefined): string | undefined {
  return date && latestDay(date)
}

import { isoDateSchema, known, type Lab, labKinds, labSchema, sourceSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { atLeast, atMost, party, seat, text, word } from '../records/filters.ts'
import { modelRow, modelRowSchema } from './model-row.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({ asOf: isoDateSchema, lab: labSchema, models: z.array(modelRowSchema), sources: z.array(sourceSchema) })
  .meta({ id: 'LabRecord', title: 'Lab in full' })

export const labs = defineResource<Lab>({
  name: 'labs',
  operationId: 'listLabs',
  summary: 'Organisations that release models',
  one: 'a lab',
  schema: labSchema,
  rowsOf: (observatory) => [...observatory.labs.values()],
  keyOf: (lab) => lab.id,
  formerKeysOf: (lab) => lab.formerIds ?? [],
  filters: {
    country: party((lab) => ({ labs: [lab.id] })),
    kind: word((lab) => lab.kind, labKinds, 'what sort of organisation it is'),
    parentCountry: seat((lab) => known(lab.parent)?.country, 'seat of the organisation that controls it'),
    minFounded: atLeast((lab) => lab.founded, 'founded in this year or later'),
    maxFounded: atMost((lab) => lab.founded, 'founded in this year or earlier'),
    text: text((lab) => [lab.id, lab.name, known(lab.nativeName), ...Object.values(lab.aliases).flat()], 'part of a name or id'),
  },
  orders: { name: (lab) => lab.name, founded: (lab) => known(lab.founded) },
  record: defineRecord({
    operationId: 'getLab',
    summary: 'A lab with its models',
    parameters: { id: 'id of the lab' },
    schema: recordSchema,
    gather: (view, lab: Lab) => ({
      asOf: view.date,
      lab,
      models: view.models.find({ lab: lab.id }).map(modelRow),
      sources: sourcesOf(view, [lab]),
    }),
  }),
})

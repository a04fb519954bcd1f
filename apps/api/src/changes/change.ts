import { isoDateSchema, labIdSchema, modelIdSchema, sourceIdSchema } from '@openfrontier/core/entities'
import * as z from 'zod'

export const changeKinds = ['release', 'event', 'index-vintage', 'verdict'] as const

/** Something that changed, with where it can be read in full. */
export const changeSchema = z
  .strictObject({
    id: z.string().describe('stays the same in every snapshot that holds it'),
    date: isoDateSchema.describe('the day, or the last day it may have been'),
    kind: z.enum(changeKinds).describe('what sort of change'),
    act: z.string().describe('the act, within its kind'),
    title: z.string().describe('one sentence'),
    model: modelIdSchema.optional(),
    lab: labIdSchema.optional(),
    claim: z.string().optional().describe('id of the claim whose verdict moved'),
    sources: z.array(sourceIdSchema),
    address: z.string().describe('where the record stands, relative to this API'),
  })
  .meta({ id: 'Change', title: 'Change' })
export type Change = z.infer<typeof changeSchema>

import { indexes, sourceIdSchema } from '@openfrontier/core/entities'
import * as z from 'zod'

/** What must be known of a capability index to read its tables. */
export const indexDefinitionSchema = z.strictObject({
  id: z.enum(indexes),
  name: z.string().min(1),
  anchors: z
    .array(z.strictObject({ label: z.string().min(1), value: z.number() }))
    .describe('models, as printed, whose values are set to fix the scale, and therefore have no interval'),
  sources: z.array(sourceIdSchema).min(1),
})
export type IndexDefinition = z.infer<typeof indexDefinitionSchema>

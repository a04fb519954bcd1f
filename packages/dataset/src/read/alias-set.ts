import { modelAliasNamespaces, modelAliasSchema, modelIdSchema, sourceIdSchema } from '@openfrontier/core/entities'
import * as z from 'zod'

/**
 * Names under which one publication lists the models of one lab, `aliases/<namespace>/<lab>.yaml`. Kept beside the models
 * because a publication prints thousands of names, and they are reviewed publication by publication.
 */
export const aliasSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'aliases stand in "<namespace>/<lab>"'),
  namespace: z.enum(modelAliasNamespaces),
  models: z.record(modelIdSchema, z.array(modelAliasSchema).min(1)).describe('names by model'),
  none: z
    .array(z.strictObject({ name: z.string().min(1), why: z.string().min(1) }))
    .optional()
    .describe('names that stand for no single model, with the reason'),
  undecided: z
    .array(z.strictObject({ name: z.string().min(1), why: z.string().min(1) }))
    .optional()
    .describe('names that may stand for several models, and why nothing read decides'),
  sources: z.array(sourceIdSchema).min(1).describe('publications that print the names'),
})
export type AliasSet = z.infer<typeof aliasSetSchema>

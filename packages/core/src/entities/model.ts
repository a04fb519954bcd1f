import * as z from 'zod'
import { configurationSchema } from './configuration.ts'
import { partialDateSchema } from './dates.ts'
import { configurationIdSchema, labIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const modelAliasNamespaces = [
  'epoch',
  'epoch-version',
  'arena',
  'arena-archive',
  'models-dev',
  'openrouter',
  'huggingface',
  'llm-stats',
  'mof',
  'osai',
  'speechmap',
  'vectara',
  'ollama',
  'caisi',
] as const
export type ModelAliasNamespace = (typeof modelAliasNamespaces)[number]

export const baseRelations = ['finetune', 'adapter', 'merge', 'quantization', 'distillation'] as const

/**
 * A name under which one publication lists the model, or a way it was run. Where a publication uses one name for two
 * models, `released` says which row is meant: the one printed with that release date; `within` says of which provider the row is.
 */
export const modelAliasSchema = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    configuration: configurationIdSchema.optional(),
    released: partialDateSchema.optional(),
    within: z.string().min(1).optional(),
  }),
])
export type ModelAlias = z.infer<typeof modelAliasSchema>

/** One set of trained weights under one public name. */
export const modelSchema = z
  .strictObject({
    id: modelIdSchema,
    name: z.string().min(1).describe('public name'),
    labs: z.array(labIdSchema).min(1).describe('developing labs; the first released it'),
    family: maybe(z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)).describe('product line, lower-case kebab'),
    modality: maybe(z.array(z.string().min(1)).min(1)).describe('domains it works in, as its source names them'),
    parameters: maybe(
      z.strictObject({
        total: z.number().positive().describe('all parameters'),
        active: maybe(z.number().positive()).describe('parameters used for one token'),
        source: sourceIdSchema,
      }),
    ).describe('number of parameters; active: those used for one token'),
    trainingCompute: maybe(
      z.strictObject({
        flop: z.number().positive().describe('floating-point operations'),
        confidence: maybe(z.string().min(1)).describe("the source's own word for how sure it is"),
        source: sourceIdSchema,
      }),
    ).describe('floating-point operations of the final training run'),
    bases: maybe(
      z.array(
        z.strictObject({
          model: modelIdSchema,
          relation: maybe(z.enum(baseRelations)).describe('how it was made from the base'),
          source: sourceIdSchema,
        }),
      ),
    ).describe('models its weights were made from; an empty list: trained from scratch'),
    aliases: z.partialRecord(z.enum(modelAliasNamespaces), z.array(modelAliasSchema)).describe('names as printed, by publication'),
    configurations: z.array(configurationSchema).describe('ways it was run that some publication lists'),
    formerIds: z.array(modelIdSchema).optional().describe('ids that redirect here'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Model', title: 'Model' })
export type Model = z.infer<typeof modelSchema>

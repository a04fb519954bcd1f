import * as z from 'zod'
import { licenseIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const licenseLabelNamespaces = ['arena', 'epoch', 'llm-stats', 'huggingface', 'mof', 'models-dev', 'scancode'] as const
export type LicenseLabelNamespace = (typeof licenseLabelNamespaces)[number]

/** What a label printed by a publication stands for: a label is not a licence. */
export const licenseLabelSchema = z
  .strictObject({
    namespace: z.enum(licenseLabelNamespaces).describe('publication that prints it'),
    label: z.string().min(1).describe('as printed'),
    license: maybe(licenseIdSchema).describe('the licence it names, or why none can be named'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'LicenseLabel', title: 'Licence label' })
export type LicenseLabel = z.infer<typeof licenseLabelSchema>

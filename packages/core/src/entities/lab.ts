import * as z from 'zod'
import { countryCodeSchema } from './country.ts'
import { gradeSchema } from './grade.ts'
import { labIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const labKinds = ['company', 'academic', 'nonprofit', 'government', 'community'] as const

/** Namespaces of names: which publication prints a name. An alias holds within its namespace only. */
export const labAliasNamespaces = [
  'epoch',
  'arena',
  'arena-archive',
  'atom',
  'models-dev',
  'huggingface',
  'openrouter',
  'llm-stats',
  'mof',
  'fmti',
] as const
export type LabAliasNamespace = (typeof labAliasNamespaces)[number]

/** An organisation that releases models. */
export const labSchema = z
  .strictObject({
    id: labIdSchema,
    name: z.string().min(1).describe('name in English'),
    nativeName: maybe(z.string().min(1)).describe('name in the language of its seat'),
    kind: maybe(z.enum(labKinds)).describe('what sort of organisation it is'),
    headquarters: z
      .strictObject({
        country: maybe(countryCodeSchema).describe('country of the seat from which it is run'),
        city: z.string().min(1).optional().describe('city of the seat'),
        grade: gradeSchema,
        howKnown: z.string().min(1).describe('what says so'),
        sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
        disputed: z.string().min(1).optional().describe('what another source says'),
      })
      .describe('seat, and how it is known'),
    parent: maybe(
      z.strictObject({
        name: z.string().min(1).describe('name of the parent'),
        country: maybe(countryCodeSchema).describe('country of its seat'),
        note: z.string().min(1).optional().describe('what a reader should know about it'),
      }),
    ).describe('organisation that controls it'),
    founded: maybe(z.number().int().min(1800).max(2100)).describe('calendar year'),
    aliases: z.partialRecord(z.enum(labAliasNamespaces), z.array(z.string().min(1))).describe('names as printed, by publication'),
    formerIds: z.array(labIdSchema).optional().describe('ids that redirect here'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Lab', title: 'Lab' })
export type Lab = z.infer<typeof labSchema>

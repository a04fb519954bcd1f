import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { licenseIdSchema, modelIdSchema, releaseIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const releaseActs = ['weights', 'api', 'product', 'announcement', 'staged', 'relicense', 'deprecation', 'retirement'] as const
export const releaseAccesses = ['open-weights', 'api', 'hosted', 'unreleased'] as const
export type ReleaseAccess = (typeof releaseAccesses)[number]

/** A dated public act about a model. Its licence binds the artefact released, not the model. */
export const releaseSchema = z
  .strictObject({
    id: releaseIdSchema,
    model: modelIdSchema,
    act: z.enum(releaseActs).describe('what was done'),
    date: partialDateSchema.describe('when the public could first act on it'),
    knownSince: isoDateSchema.optional().describe('first publication in this dataset that says so'),
    access: z.enum(releaseAccesses).describe('how the public can use it'),
    license: maybe(licenseIdSchema).describe('terms of this artefact on that date'),
    licenseLabel: z.string().min(1).optional().describe('label as the source prints it, where it differs from the licence'),
    artefact: z
      .strictObject({
        host: z.string().min(1).describe('where it lies'),
        repository: z.string().min(1).describe('its name there'),
        revision: maybe(z.string().min(1)).describe('commit or tag'),
      })
      .optional()
      .describe('the files released'),
    successor: modelIdSchema.optional().describe('model that its maker names in its place'),
    grade: gradeSchema.describe('grade of date and licence'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Release', title: 'Release' })
export type Release = z.infer<typeof releaseSchema>

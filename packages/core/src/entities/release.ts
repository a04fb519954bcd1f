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
    act: z.enum(releaseActs),
    date: partialDateSchema.describe('when the public could first act on it'),
    knownSince: isoDateSchema.optional().describe('first publication in this dataset that says so'),
    access: z.enum(releaseAccesses),
    license: maybe(licenseIdSchema).describe('terms of this artefact on that date'),
    licenseLabel: z.string().min(1).optional().describe('label as the source prints it, where it differs from the licence'),
    artefact: z.strictObject({ host: z.string().min(1), repository: z.string().min(1), revision: maybe(z.string().min(1)) }).optional(),
    successor: modelIdSchema.optional(),
    grade: gradeSchema,
    note: z.string().min(1).optional(),
    sources: z.array(sourceIdSchema).min(1),
  })
  .meta({ id: 'Release', title: 'Release' })
export type Release = z.infer<typeof releaseSchema>

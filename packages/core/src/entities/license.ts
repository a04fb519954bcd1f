import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { licenseIdSchema, sourceIdSchema } from './ids.ts'
import { quoteSchema } from './license-clause.ts'
import { licenseFacetsSchema } from './license-facets.ts'
import { maybe } from './missing.ts'

export * from './license-facets.ts'
export * from './license-threshold.ts'

export const licenseClasses = ['permissive', 'copyleft', 'conditional', 'non-commercial', 'proprietary', 'unknown'] as const
export type LicenseClass = (typeof licenseClasses)[number]

/** The terms of an artefact, question by question, each answer with the clause it rests on. Not legal advice. */
export const licenseSchema = z
  .strictObject({
    id: licenseIdSchema,
    name: z.string().min(1).describe('as the text calls itself, with its edition'),
    class: z.enum(licenseClasses).describe('for counts by licence class; unknown where the facets do not decide it'),
    osiApproved: maybe(z.boolean()).describe('false also where the SPDX list, which flags approved licences, has no such entry'),
    validFrom: partialDateSchema.optional().describe('date of this edition'),
    validTo: partialDateSchema.optional().describe('when its licensor replaced it'),
    address: maybe(z.url()).describe('where the text stands'),
    grade: gradeSchema.describe('grade of the facets that carry none of their own'),
    facets: licenseFacetsSchema.describe('what the text says, question by question'),
    definitions: z
      .array(
        z.strictObject({
          term: z.string().min(1).describe('the term'),
          quote: quoteSchema.optional().describe('its definition in the words of the text'),
          section: z.string().min(1).optional().describe('where it stands'),
          note: z.string().min(1).optional().describe('what a reader should know about it'),
        }),
      )
      .min(1)
      .optional()
      .describe('terms a facet turns on'),
    conflicts: z
      .array(
        z.strictObject({
          claim: z.string().min(1).describe('what is said elsewhere'),
          answer: z.string().min(1).optional().describe('what the text says instead'),
          grade: gradeSchema.describe('grade of the claim; X where it is wrong'),
          sources: z.array(sourceIdSchema).min(1).optional().describe('where it is said'),
        }),
      )
      .min(1)
      .optional()
      .describe('what is said of it elsewhere'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'License', title: 'License' })
export type License = z.infer<typeof licenseSchema>

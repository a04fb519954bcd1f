import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { gradeSchema } from './grade.ts'
import { sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

export const sourceKinds = ['dataset', 'leaderboard', 'report', 'licence-text', 'page', 'repository', 'press'] as const

/** A publication that facts are taken from. */
export const sourceSchema = z
  .strictObject({
    id: sourceIdSchema,
    publisher: maybe(z.string().min(1)).describe('who published it'),
    title: z.string().min(1).describe('title as printed'),
    address: maybe(z.url()).describe('where a reader finds it'),
    license: maybe(z.string().min(1)).describe('SPDX id of the licence it is published under'),
    attribution: z.string().min(1).describe('the line printed wherever its facts are shown'),
    retrieved: partialDateSchema.describe('date of the copy the facts were taken from'),
    citation: z.string().min(1).describe('how to cite it'),
    kind: z.enum(sourceKinds).describe('what sort of publication it is'),
    grade: gradeSchema.describe('grade of what is taken from it'),
    note: z.string().min(1).optional().describe('what a reader should know about it'),
  })
  .meta({ id: 'Source', title: 'Source' })
export type Source = z.infer<typeof sourceSchema>

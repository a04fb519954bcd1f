import * as z from 'zod'
import { isoDateSchema, partialDateSchema } from './dates.ts'
import { benchmarkIdSchema, configurationIdSchema, modelIdSchema, sourceIdSchema } from './ids.ts'
import { publishedIntervalSchema } from './interval.ts'
import { maybe } from './missing.ts'
import { scoreCollections } from './score-collections.ts'

export const evaluators = ['independent', 'lab-itself', 'third-party'] as const

export { scoreCollections } from './score-collections.ts'

/** One score of one model on one benchmark. */
export const benchmarkResultSchema = z
  .strictObject({
    collection: z.enum(scoreCollections).describe('where it stands: among the scores of an index, or in a collection of evaluations'),
    label: z.string().min(1).describe('model name as printed'),
    model: maybe(modelIdSchema),
    configuration: configurationIdSchema.optional(),
    benchmark: benchmarkIdSchema,
    value: z.number().describe("in the benchmark's unit"),
    standardError: maybe(z.number().nonnegative()).describe('in the unit of the benchmark'),
    interval: maybe(publishedIntervalSchema).describe('as published'),
    n: maybe(z.number().int().positive()).describe('items answered'),
    evaluatedBy: maybe(z.enum(evaluators)).describe('who ran it'),
    harness: maybe(z.string().min(1)).describe('program that ran it'),
    optimized: z.boolean().optional().describe('the source marks the score as one the model was tuned for'),
    date: maybe(partialDateSchema).describe('date of the evaluation, or of the release where the source gives only that'),
    origin: maybe(z.string().min(1)).describe('where the publication took the score from, as printed'),
    log: z.url().optional().describe('address of the log of the run'),
    knownSince: isoDateSchema.describe('date of the copy that holds it'),
    source: sourceIdSchema,
  })
  .meta({ id: 'BenchmarkResult', title: 'Benchmark result' })
export type BenchmarkResult = z.infer<typeof benchmarkResultSchema>

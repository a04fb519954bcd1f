import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { benchmarkIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'
import { scoreCollections } from './score-collections.ts'

/** A test that models are scored on. */
export const benchmarkSchema = z
  .strictObject({
    id: benchmarkIdSchema,
    name: z.string().min(1).describe('name as its makers write it'),
    domain: maybe(z.string().min(1)).describe('what it tests'),
    metric: maybe(z.string().min(1)).describe('how an answer is scored'),
    unit: maybe(z.enum(['share', 'points', 'minutes', 'seconds', 'usd'])).describe('unit of its scores; share: 0 to 1'),
    direction: maybe(z.enum(['higher', 'lower'])).describe('which end is better'),
    randomBaseline: maybe(z.number()).describe('score of guessing, in its unit'),
    ceiling: maybe(z.number()).describe('best reachable score, in its unit'),
    rescaled: z
      .array(z.enum(scoreCollections))
      .optional()
      .describe('collections that print its scores rescaled to run from guessing at 0 to the ceiling at 1'),
    released: maybe(partialDateSchema).describe('when it was published'),
    items: maybe(z.enum(['public', 'private', 'mixed'])).describe('whether its items are public'),
    supersededBy: benchmarkIdSchema.optional().describe('benchmark that took its place'),
    aliases: z.array(z.string().min(1)).describe('names as printed'),
    sources: z.array(sourceIdSchema).min(1).describe('publications it was taken from'),
  })
  .meta({ id: 'Benchmark', title: 'Benchmark' })
export type Benchmark = z.infer<typeof benchmarkSchema>

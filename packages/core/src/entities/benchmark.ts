import * as z from 'zod'
import { partialDateSchema } from './dates.ts'
import { benchmarkIdSchema, sourceIdSchema } from './ids.ts'
import { maybe } from './missing.ts'

/** A test that models are scored on. */
export const benchmarkSchema = z
  .strictObject({
    id: benchmarkIdSchema,
    name: z.string().min(1),
    domain: maybe(z.string().min(1)).describe('what it tests'),
    metric: maybe(z.string().min(1)).describe('how an answer is scored'),
    unit: maybe(z.enum(['share', 'points', 'seconds', 'usd'])).describe('unit of its scores; share: 0 to 1'),
    direction: maybe(z.enum(['higher', 'lower'])).describe('which end is better'),
    randomBaseline: maybe(z.number()).describe('score of guessing, in its unit'),
    ceiling: maybe(z.number()).describe('best reachable score, in its unit'),
    released: maybe(partialDateSchema),
    items: maybe(z.enum(['public', 'private', 'mixed'])).describe('whether its items are public'),
    supersededBy: benchmarkIdSchema.optional(),
    aliases: z.array(z.string().min(1)).describe('names as printed'),
    sources: z.array(sourceIdSchema).min(1),
  })
  .meta({ id: 'Benchmark', title: 'Benchmark' })
export type Benchmark = z.infer<typeof benchmarkSchema>

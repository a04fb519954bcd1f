import * as z from 'zod'
import { ProblemError } from '../http/problem.ts'

/** Parts of the questions that are sent as JSON. */
export const plainSchema = z.union([z.string().max(300), z.number(), z.boolean()])
export const parametersSchema = z.record(z.string(), plainSchema).default({}).describe('of the metric; one left out has its default')
export const thresholdSchema = z
  .strictObject({ side: z.enum(['above', 'below']), value: z.number().describe('in the unit of the metric') })
  .describe('what is asked about the value')
export const thresholdAnswerSchema = z.enum(['yes', 'no', 'indeterminate'])

/** Runs what core computes: a question that it says cannot be asked is the caller's mistake. */
export function asQuestion<T>(compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ProblemError('invalid-parameter', error.message, [{ field: 'body', found: 'as given', expected: error.message }])
  }
}

import * as z from 'zod'

/** A published interval of uncertainty. */
export const publishedIntervalSchema = z
  .strictObject({
    low: z.number().describe('lower end, in the unit of the value'),
    high: z.number().describe('upper end'),
    level: z.number().gt(0).lt(1).describe('coverage it claims, 0.9 for 90 %'),
  })
  .refine((interval) => interval.low <= interval.high, { error: 'low must not exceed high', path: ['low'] })
export type PublishedInterval = z.infer<typeof publishedIntervalSchema>

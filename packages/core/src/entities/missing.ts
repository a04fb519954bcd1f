import * as z from 'zod'

/** Why a value is not there. Nothing in the dataset is `null`, `0` or a guess in place of an unknown. */
export const missingReasons = ['unknown', 'not-published', 'not-applicable', 'ambiguous'] as const
export type MissingReason = (typeof missingReasons)[number]

/** A value that is missing, with the reason and, where it helps, a sentence on what was found instead. */
export const missingSchema = z
  .strictObject({
    missing: z.enum(missingReasons).describe('why there is no value'),
    note: z.string().min(1).optional().describe('what was found instead, or where it was looked for'),
  })
  .meta({ id: 'Missing' })
export type Missing = z.infer<typeof missingSchema>

/** A value, or the named reason why it is missing. */
export type Maybe<T> = T | Missing

/** The schema of a value that may be missing for a named reason. */
export function maybe<S extends z.ZodType>(schema: S) {
  return z.union([schema, missingSchema])
}

/** Whether a value is missing. */
export function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value
}

/** The value, or `undefined` where it is missing: for look-ups that treat every reason alike. */
export function known<T>(value: Maybe<T> | undefined): T | undefined {
  return value === undefined || isMissing(value) ? undefined : value
}

import * as z from 'zod'

const name = z.string().max(200, { error: 'a name of at most 200 characters' }).optional()

/** `/compare`: up to six models or labs. */
export const compareQuerySchema = z.object({ a: name, b: name, c: name, d: name, e: name, f: name })
export type CompareQuery = z.output<typeof compareQuerySchema>

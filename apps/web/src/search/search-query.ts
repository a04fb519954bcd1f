import * as z from 'zod'

/** `/search`: the words looked for. */
export const searchQuerySchema = z.object({ q: z.string().max(100, { error: 'at most 100 characters' }).optional() })

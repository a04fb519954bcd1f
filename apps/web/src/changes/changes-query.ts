import * as z from 'zod'
import { changeKinds } from './list-changes.ts'

/** `/changes`: one kind or all, and from which day on. */
export const changesQuerySchema = z.object({
  kind: z.enum(changeKinds, { error: changeKinds.map((kind) => `“${kind}”`).join(', ') }).optional(),
  until: z.iso.date({ error: 'a day that exists, written YYYY-MM-DD' }).optional(),
  since: z.iso.date({ error: 'a day that exists, written YYYY-MM-DD' }).optional(),
})

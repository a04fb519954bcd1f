import { claimKinds, verdictWords } from '@openfrontier/core'
import * as z from 'zod'

const listed = (choices: readonly string[]) => choices.map((choice) => `“${choice}”`).join(', ')

/** What a claim can be asked for by: a verdict, or that it gets none. */
export const verdictChoices = [...verdictWords, 'none'] as const

/** `/claims`: words to look for, the kind of claim and its verdict now. */
export const claimsQuerySchema = z.object({
  q: z.string().max(100, { error: 'at most 100 characters' }).optional(),
  kind: z.enum(claimKinds, { error: listed(claimKinds) }).optional(),
  verdict: z.enum(verdictChoices, { error: listed(verdictChoices) }).optional(),
})
export type ClaimsQuery = z.output<typeof claimsQuerySchema>

/** `/claims/{id}`: the date up to which facts count. */
export const claimQuerySchema = z.object({
  asOf: z.iso.date({ error: 'a day that exists, written YYYY-MM-DD' }).optional(),
})

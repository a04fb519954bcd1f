import * as z from 'zod'
import { isoDateSchema } from './dates.ts'
import { claimIdSchema, sourceIdSchema } from './ids.ts'

export const claimKinds = ['metric', 'event', 'attribution', 'causal', 'forecast'] as const

/** The words of a claim, as facts: how it is tested is code, in `core/src/claims`. */
export const claimSchema = z
  .strictObject({
    id: claimIdSchema,
    kind: z.enum(claimKinds).describe('how it can be answered'),
    said: z.string().min(1).describe('the sentence as it is commonly said'),
    saidOn: isoDateSchema.describe('date as of which the verdict "when it was said" is computed'),
    restated: z.string().min(1).describe('the sentence restated so that it can be tested'),
    turnsOn: z.array(z.string().min(1)).min(1).describe('choices the answer is known to depend on'),
    doesNotShow: z.array(z.string().min(1)).min(1).describe('what no verdict on it shows'),
    sources: z.array(sourceIdSchema).describe('publications it was taken from'),
  })
  .meta({ id: 'Claim', title: 'Claim' })
export type Claim = z.infer<typeof claimSchema>

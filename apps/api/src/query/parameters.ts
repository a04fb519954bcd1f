import { isoDateSchema } from '@openfrontier/core/entities'
import * as z from 'zod'

export const noParameters = z.strictObject({})

export const asOfParameter = {
  asOf: isoDateSchema.optional().describe("only what was known by this date counts; default: the snapshot's date"),
}

export const pagingParameters = {
  limit: z.coerce.number().int().min(1).max(1_000).default(100).describe('rows on a page'),
  cursor: z.string().min(1).max(512).optional().describe('where to go on: taken from the link to the next page, never made up'),
}

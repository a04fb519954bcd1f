import * as z from 'zod'

export const labSorts = ['models', 'open', 'newest', 'best', 'name'] as const
export type LabSort = (typeof labSorts)[number]

const page = 'a whole number from 1'

/** `/labs`: filters, order and page. */
export const labsQuerySchema = z.object({
  text: z.string().max(100, { error: 'at most 100 characters' }).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'a country by its two capital letters (ISO 3166-1), like “CN”' })
    .optional(),
  sort: z.enum(labSorts, { error: '“models”, “open”, “newest”, “best” or “name”' }).default('models'),
  page: z.coerce.number({ error: page }).int({ error: page }).min(1, { error: page }).default(1),
})
export type LabsQuery = z.output<typeof labsQuerySchema>

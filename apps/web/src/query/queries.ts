import * as z from 'zod'

const day = (error: string) => z.iso.date({ error })
const dayExpected = 'a day that exists, written YYYY-MM-DD'

export const indexChoices = ['eci', 'arena'] as const
export type IndexChoice = (typeof indexChoices)[number]

/** `/`: which scale the chart shows, and the date up to which facts count. */
export const homeQuerySchema = z.object({
  index: z.enum(indexChoices, { error: '“eci” (Epoch Capabilities Index) or “arena” (LMArena text board)' }).default('eci'),
  asOf: day(dayExpected).optional(),
})
export type HomeQuery = z.output<typeof homeQuerySchema>

export const opennessChoices = ['weights', 'osi-licence', 'commercial', 'closed'] as const
export const modelSorts = ['index', 'rating', 'released', 'name', 'lab', 'parameters', 'price'] as const
export type ModelSort = (typeof modelSorts)[number]

/** Direction of an order; without one, what a reader looks for first stands first. */
export const orderChoices = ['ascending', 'descending'] as const
export type OrderChoice = (typeof orderChoices)[number]

/** Columns shown together in the list of models. */
export const columnSets = ['standing', 'terms', 'size', 'price'] as const
export type ColumnSet = (typeof columnSets)[number]

/** `/models`: filters, named as in the library, the command and the API. */
export const modelsQuerySchema = z.object({
  text: z.string().max(100, { error: 'at most 100 characters' }).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'a country by its two capital letters (ISO 3166-1), like “CN”' })
    .optional(),
  open: z.enum(opennessChoices, { error: '“weights”, “osi-licence”, “commercial” or “closed”' }).optional(),
  license: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, { error: 'the id of a licence, like “MIT”' })
    .optional(),
  lab: z
    .string()
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, { error: 'the id of a lab in lower-case letters, like “deepseek”' })
    .optional(),
  releasedAfter: day(dayExpected).optional(),
  releasedBefore: day(dayExpected).optional(),
  sort: z.enum(modelSorts, { error: '“index”, “rating”, “released”, “name”, “lab”, “parameters” or “price”' }).default('index'),
  order: z.enum(orderChoices, { error: '“ascending” or “descending”' }).optional(),
  columns: z.enum(columnSets, { error: '“standing”, “terms”, “size” or “price”' }).default('standing'),
  page: z.coerce
    .number({ error: 'a whole number from 1' })
    .int({ error: 'a whole number from 1' })
    .min(1, { error: 'a whole number from 1' })
    .default(1),
})
export type ModelsQuery = z.output<typeof modelsQuerySchema>

/** The schema by which a path reads its query, for those that read one. */
export const querySchemas: Readonly<Record<string, z.ZodObject>> = { '/': homeQuerySchema, '/models': modelsQuerySchema }

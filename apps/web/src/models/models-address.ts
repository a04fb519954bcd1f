import { type ModelsQuery, modelsQuerySchema } from '../query/queries.ts'
import { queryString } from '../query/query-string.ts'

/** Address of the list with other values in its query; defaults are left out, so that each page has one address. */
export function modelsAddress(query: ModelsQuery, change: Partial<ModelsQuery> = {}): string {
  const { sort, page, columns } = modelsQuerySchema.parse({})
  return `/models${queryString({ ...query, ...change }, { sort, page, columns })}`
}

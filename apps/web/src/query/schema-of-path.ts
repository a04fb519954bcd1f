import { metrics } from '@openfrontier/core/metrics'
import type * as z from 'zod'
import { changesQuerySchema } from '../changes/changes-query.ts'
import { compareQuerySchema } from '../compare/compare-query.ts'
import { checkQuerySchema } from '../licenses/check-query.ts'
import { searchQuerySchema } from '../search/search-query.ts'
import { querySchemas } from './queries.ts'
import { topicQuerySchemas } from './topic-queries.ts'

const byPath: Readonly<Record<string, z.ZodObject>> = {
  ...querySchemas,
  '/changes': changesQuerySchema,
  '/compare': compareQuerySchema,
  '/search': searchQuerySchema,
  '/licenses/check': checkQuerySchema,
  ...Object.fromEntries(Object.entries(topicQuerySchemas).map(([id, schema]) => [`/${id}`, schema])),
  ...Object.fromEntries(Object.entries(metrics).map(([id, { parameters }]) => [`/metrics/${id}`, parameters])),
}

/** The schema by which a path reads its query, for those that read one. */
export function schemaOfPath(path: string): z.ZodObject | undefined {
  return Object.hasOwn(byPath, path) ? byPath[path] : undefined
}

import { metrics } from '@openfrontier/core/metrics'
import type * as z from 'zod'
import { changesQuerySchema } from '../changes/changes-query.ts'
import { claimQuerySchema, claimsQuerySchema } from '../claims/claims-query.ts'
import { compareQuerySchema } from '../compare/compare-query.ts'
import { labsQuerySchema } from '../labs/labs-query.ts'
import { checkQuerySchema } from '../licenses/check-query.ts'
import { searchQuerySchema } from '../search/search-query.ts'
import { querySchemas } from './queries.ts'
import { topicQuerySchemas } from './topic-queries.ts'

const byPath: Readonly<Record<string, z.ZodObject>> = {
  ...querySchemas,
  '/changes': changesQuerySchema,
  '/claims': claimsQuerySchema,
  '/compare': compareQuerySchema,
  '/labs': labsQuerySchema,
  '/search': searchQuerySchema,
  '/licenses/check': checkQuerySchema,
  ...Object.fromEntries(Object.entries(topicQuerySchemas).map(([id, schema]) => [`/${id}`, schema])),
  ...Object.fromEntries(Object.entries(metrics).map(([id, { parameters }]) => [`/metrics/${id}`, parameters])),
}

/** The schema by which a path reads its query, for those that read one; a figure that stands by itself reads that of its page. */
export function schemaOfPath(path: string): z.ZodObject | undefined {
  const [, page] = /^\/embed\/([a-z]+)\/[a-z0-9-]+$/.exec(path) ?? []
  const read = page === undefined ? path : `/${page === 'home' ? '' : page}`
  if (page === 'claim' || /^\/claims\/[^/]+$/.test(path)) return claimQuerySchema
  return Object.hasOwn(byPath, read) ? byPath[read] : undefined
}

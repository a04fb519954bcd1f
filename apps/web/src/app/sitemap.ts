import { metricIds } from '@openfrontier/core'
import type { MetadataRoute } from 'next'
import { documents } from '../developers/documents.ts'
import { siteUrl } from '../environment.ts'
import { openObservatory } from '../observatory.ts'
import { topicIds } from '../topics/topic.ts'

export const dynamic = 'force-dynamic'

/** Every page that stands for itself; all are as new as the snapshot. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const observatory = await openObservatory()
  const paths = [
    '/',
    '/claims',
    '/topics',
    ...topicIds.map((id) => `/${id}`),
    '/metrics',
    ...metricIds.map((id) => `/metrics/${id}`),
    '/benchmarks',
    ...observatory.facts.snapshot.benchmarks.map(({ id }) => `/benchmarks/${id}`),
    '/models',
    '/sources',
    '/methodology',
    '/about',
    '/labs',
    '/licenses',
    '/licenses/check',
    '/compare',
    '/disagreement',
    '/changes',
    '/data',
    '/developers',
    ...Object.keys(documents).map((slug) => `/developers/${slug}`),
    ...observatory.claims().map((claim) => `/claims/${claim.id}`),
    ...[...observatory.labs.keys()].map((id) => `/labs/${id}`),
    ...[...observatory.licenses.keys()].map((id) => `/licenses/${id}`),
    ...observatory.models.list().map(({ model }) => `/models/${model.id}`),
  ]
  return paths.map((path) => ({ url: `${siteUrl()}${path}`, lastModified: observatory.facts.dataThrough }))
}

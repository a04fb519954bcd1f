import type { MetadataRoute } from 'next'
import { siteUrl } from '../environment.ts'
import { openObservatory } from '../observatory.ts'

export const dynamic = 'force-dynamic'

/** Every page that stands for itself; all are as new as the snapshot. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const observatory = await openObservatory()
  const paths = [
    '/',
    '/claims',
    '/models',
    '/sources',
    '/methodology',
    '/about',
    ...observatory.claims().map((claim) => `/claims/${claim.id}`),
    ...observatory.models.list().map(({ model }) => `/models/${model.id}`),
  ]
  return paths.map((path) => ({ url: `${siteUrl()}${path}`, lastModified: observatory.facts.dataThrough }))
}

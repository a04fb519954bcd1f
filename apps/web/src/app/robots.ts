import type { MetadataRoute } from 'next'
import { siteUrl } from '../environment.ts'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteUrl()}/sitemap.xml` }
}

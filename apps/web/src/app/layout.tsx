import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PrintFoot } from '../components/print-foot.tsx'
import { SiteFooter } from '../components/site-footer.tsx'
import { SiteHeader } from '../components/site-header.tsx'
import { isEmbed } from '../content-security-policy.ts'
import { siteUrl } from '../environment.ts'
import { dateInWords } from '../format.ts'
import { openObservatory } from '../observatory.ts'
import { SlashKey } from '../search/slash-key.tsx'
import { strings } from '../strings.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import { inter, sourceSerif } from './fonts.ts'

// Every answer carries its own nonce, so no page can be made beforehand.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: strings.siteName, template: `%s – ${strings.siteName}` },
    description: strings.tagline,
    openGraph: { siteName: strings.siteName, type: 'website', locale: 'en' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#12151a' },
  ],
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const html = { lang: 'en', className: `${inter.variable} ${sourceSerif.variable}` }
  // A figure on another site has nothing of this one around it.
  const asked = await headers()
  if (isEmbed(asked.get('x-openfrontier-path') ?? '')) {
    return (
      <html {...html}>
        <body>
          <main id="content">{children}</main>
        </body>
      </html>
    )
  }
  const { dataThrough } = (await openObservatory()).facts
  return (
    <html {...html}>
      <body>
        <link rel="alternate" type="application/atom+xml" href="/changes.atom" title={strings.feed} />
        <SiteHeader />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <PrintFoot
          words={`${strings.siteName} · ${strings.footer.dataThrough.toLowerCase()} ${dateInWords(dataThrough)}`}
          address={`${siteUrl()}${asked.get('x-openfrontier-address') ?? '/'}`}
        />
        <SlashKey />
      </body>
    </html>
  )
}

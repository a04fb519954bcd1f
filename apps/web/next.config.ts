import type { NextConfig } from 'next'

/** Sent with everything. The Content Security Policy is set in `src/proxy.ts`, since its nonce differs for each answer. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
]

/** With everything but the figures that other sites may show, `/embed/…`. */
const ownOnly = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them, before every build of the checks; a second time here took a quarter of the build.
  typescript: { ignoreBuildErrors: true },
  // They read files beside themselves and must be one copy in the process, so they are loaded as packages, not bundled.
  serverExternalPackages: ['@openfrontier/charts', '@openfrontier/core', '@openfrontier/dataset', 'openfrontier', 'zod'],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/((?!embed/).*)', headers: ownOnly },
    { source: '/embed/:path*', headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }] },
  ],
}

// Next reads its configuration as a default export.
export default nextConfig

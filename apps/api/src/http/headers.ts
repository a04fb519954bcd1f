/** All headers that do not depend on what is asked, in one place. Each costs time on every answer: none stands where it does nothing. */
const common = {
  'x-content-type-options': 'nosniff',
  // Everything here is public: pages anywhere may fetch it.
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'etag, link, x-total-count, x-request-id, openfrontier-snapshot, ratelimit, ratelimit-policy, retry-after',
} as const

const dataHeaders = { ...common, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" } as const

/** A chart styles itself from within, and may be shown on pages that isolate themselves. */
const chartHeaders = {
  ...common,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-resource-policy': 'cross-origin',
} as const

/** The reference page: its own scripts and data, nobody else's. Scalar writes its styles into the page. */
const pageHeaders = {
  ...common,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const

/** Headers for an answer of a media type. */
export function standingHeaders(mediaType: string): Readonly<Record<string, string>> {
  if (mediaType.startsWith('text/html')) return pageHeaders
  return mediaType.startsWith('image/') ? chartHeaders : dataHeaders
}

/** Headers of the answer to OPTIONS, for an address that allows these methods. */
export function preflightHeaders(allow: string): Readonly<Record<string, string>> {
  return {
    ...dataHeaders,
    allow,
    'access-control-allow-methods': allow,
    'access-control-allow-headers': 'accept, content-type, if-none-match, x-request-id, mcp-protocol-version, mcp-session-id',
    'access-control-max-age': '86400',
  }
}

/** A snapshot changes at most daily, and a stale figure says its date. */
export const storedFor = 'public, max-age=300, stale-while-revalidate=86400'

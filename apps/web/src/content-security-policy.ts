interface PageKind {
  readonly development: boolean
  /** Whether other sites may show it in a frame. */
  readonly frameable: boolean
}

/** Figures that stand by themselves are made to be shown by others; every other page refuses a frame. */
export const isEmbed = (path: string) => path.startsWith('/embed/')

/** What a page may load: its own files, and scripts that carry the nonce of this answer. Nothing of anybody else. */
export function contentSecurityPolicy(nonce: string, { development, frameable }: PageKind): string {
  return [
    "default-src 'none'",
    // React's error overlay evaluates code in development only.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameable ? '*' : "'none'"}`,
  ].join('; ')
}

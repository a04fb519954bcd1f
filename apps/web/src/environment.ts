/** Address of this site, without a slash at the end: for canonical links. */
export function siteUrl(): string {
  return trimmed(process.env['OPENFRONTIER_SITE_URL'] ?? `http://localhost:${process.env['OPENFRONTIER_SITE_PORT'] ?? '3000'}`)
}

/** Address of the API that serves the same snapshot, without a slash at the end. */
export function apiUrl(): string {
  return trimmed(process.env['OPENFRONTIER_API_URL'] ?? 'http://localhost:8787')
}

const trimmed = (address: string) => address.replace(/\/+$/, '')

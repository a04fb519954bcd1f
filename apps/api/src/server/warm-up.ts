import { metricIds } from '@openfrontier/core/metrics'
import type { App } from '../app.ts'

/** Asks for the metrics as they stand before anybody does, one after the other; the answers are kept like any other. */
export async function warmUp(app: App | undefined, goOn: () => boolean): Promise<void> {
  const paths = [...metricIds.map((id) => `/v1/metrics/${id}`), '/charts/frontier.svg', '/v1/claims']
  for (const path of paths) if (goOn()) await app?.request(path, { headers: { 'x-request-id': 'warm-up' } })
}

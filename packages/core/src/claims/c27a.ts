import type { ClaimId } from '../entities/index.ts'
import type { ProxyClaim } from './definition.ts'

/** C27a: no publication counts users of hosted services on a common basis; proxies are shown. */
export const c27a: ProxyClaim = {
  id: 'C27a' as ClaimId,
  kind: 'proxies',
  why: 'A number of users would need each service’s own count on one definition. What is published are shares of visits and of assistants’ use by single observers, and lists of endpoints.',
  bearing: [
    { id: 'endpoints', label: 'Endpoints of Chinese models operated in China', measure: { metric: 'hosting-exposure', parameters: {} } },
    {
      id: 'assistant',
      label: 'DeepSeek’s share of use of AI assistants in upper-middle-income economies',
      measure: { metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'upper-middle' } },
    },
    {
      id: 'visits',
      label: 'Published shares of visits to Chinese assistants’ sites',
      measure: { metric: 'evidence-record', parameters: { statements: 'rand-web-traffic-2025-02+rand-web-traffic-2025-08' } },
    },
  ],
}

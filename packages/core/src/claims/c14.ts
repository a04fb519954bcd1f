import type { ClaimId } from '../entities/index.ts'
import type { ProxyClaim } from './definition.ts'

/** C14: no publication measures production use; proxies are shown. */
export const c14: ProxyClaim = {
  id: 'C14' as ClaimId,
  kind: 'proxies',
  why: 'Uptake beyond research would be a share of production use by companies and people. No publication counts that: tokens on a router, pulls and integrations that somebody reported stand near it.',
  bearing: [
    {
      id: 'router',
      label: 'Chinese share of tokens on OpenRouter, all models',
      measure: { metric: 'adoption-share', parameters: { universe: 'openrouter-all-models' } },
    },
    { id: 'pulls', label: 'Chinese share of new pulls from the Ollama library', measure: { metric: 'adoption-share', parameters: {} } },
    {
      id: 'integrations',
      label: 'Confirmed integrations by American companies',
      measure: {
        metric: 'event-record',
        parameters: { kinds: 'integration', uses: 'product+base-model+internal-use', evidence: 'vendor-confirmed+executive-statement' },
      },
    },
    {
      id: 'assistant',
      label: 'DeepSeek’s share of use of AI assistants in upper-middle-income economies',
      measure: { metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'upper-middle' } },
    },
  ],
}

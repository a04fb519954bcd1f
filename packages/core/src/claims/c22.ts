import type { ClaimId } from '../entities/index.ts'
import type { OpenClaim } from './definition.ts'

/** C22: openness and spread side by side. */
export const c22: OpenClaim = {
  id: 'C22' as ClaimId,
  kind: 'causal',
  why: 'Open and closed models differ in price, quality and maker too, and no series says how far the same models would have spread closed: seen side by side, openness and spread say nothing of what was critical.',
  bearing: [
    {
      id: 'open-share',
      label: 'Chinese share of notable releases with public weights, by year',
      measure: { metric: 'open-weight-share', parameters: { of: 'CN', by: 'year', from: '2021-01-01' } },
    },
    {
      id: 'tokens',
      label: 'Chinese share of tokens by author in OpenRouter’s weekly chart',
      measure: { metric: 'adoption-share', parameters: { universe: 'openrouter-weekly-author-chart' } },
    },
    {
      id: 'bases',
      label: 'Share of new fine-tunes and adapters on a Chinese base',
      measure: { metric: 'derivative-share', parameters: {} },
    },
  ],
}

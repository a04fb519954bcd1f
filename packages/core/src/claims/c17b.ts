import type { ClaimId } from '../entities/index.ts'
import type { OpenClaim } from './definition.ts'

/** C17b: prices at equal capability are shown; the “because” is not tested. */
export const c17b: OpenClaim = {
  id: 'C17b' as ClaimId,
  kind: 'causal',
  why: 'Prices at equal capability can be compared, but a lower price does not show why somebody chose a model: no survey of adopters is among the sources, and price moves together with open weights and with what can be had where.',
  bearing: [
    {
      id: 'lowest',
      label: 'Lowest American price as a multiple of the lowest Chinese one at equal capability',
      measure: { metric: 'price-at-quality', parameters: {} },
    },
    {
      id: 'first-party',
      label: 'The same among the makers’ own endpoints',
      measure: { metric: 'price-at-quality', parameters: { sellers: 'first-party' } },
    },
    {
      id: 'median',
      label: 'Median over models instead of the lowest price',
      measure: { metric: 'price-at-quality', parameters: { statistic: 'median' } },
    },
    {
      id: 'outside-china',
      label: 'Chinese models at endpoints operated in the United States only',
      measure: { metric: 'price-at-quality', parameters: { bOperatedIn: 'US' } },
    },
  ],
}

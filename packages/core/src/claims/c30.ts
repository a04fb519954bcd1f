import type { ClaimId } from '../entities/index.ts'
import type { OpenClaim } from './definition.ts'

/** C30: the report’s words, and the series that bear on it. */
export const c30: OpenClaim = {
  id: 'C30' as ClaimId,
  kind: 'forecast',
  why: 'A forecast: releases and use so far are shown, with what a report says of the present; a series that rose need not go on rising.',
  bearing: [
    {
      id: 'said',
      label: 'What the report says of the present',
      measure: { metric: 'evidence-record', parameters: { statements: 'stanford-unavoidable' } },
    },
    {
      id: 'said-of-the-future',
      label: 'What press says the report expects',
      measure: { metric: 'evidence-record', parameters: { statements: 'stanford-global-diffusion' } },
    },
    {
      id: 'tokens',
      label: 'Chinese share of tokens by author in OpenRouter’s weekly chart',
      measure: { metric: 'adoption-share', parameters: { universe: 'openrouter-weekly-author-chart' } },
    },
    {
      id: 'releases',
      label: 'Chinese releases of weights since 2023, later half against earlier',
      measure: { metric: 'open-release-trend', parameters: { of: 'CN', from: '2023-01-01' } },
    },
  ],
}

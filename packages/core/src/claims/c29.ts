import type { ClaimId } from '../entities/index.ts'
import type { OpenClaim } from './definition.ts'

/** C29: distance and change are shown. */
export const c29: OpenClaim = {
  id: 'C29' as ClaimId,
  kind: 'forecast',
  why: 'A forecast: the distance today and its change so far describe the releases that were made, and none of them says which will be.',
  bearing: [
    { id: 'lag', label: 'Index lag of China', measure: { metric: 'frontier-lag', parameters: {} } },
    {
      id: 'trend',
      label: 'Change of the index lag since the middle of the window',
      measure: { metric: 'convergence-trend', parameters: { measure: 'lag', against: 'middle' } },
    },
    { id: 'arena', label: 'Arena gap', measure: { metric: 'frontier-gap', parameters: { index: 'arena' } } },
    {
      id: 'open',
      label: 'Best American less best Chinese model with public weights',
      measure: { metric: 'best-open-gap', parameters: { of: 'US', open: 'CN', ofOpenOnly: true } },
    },
  ],
}

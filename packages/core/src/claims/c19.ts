import type { ClaimId } from '../entities/index.ts'
import type { OpenClaim } from './definition.ts'

/** C19: dates of controls beside the series. */
export const c19: OpenClaim = {
  id: 'C19' as ClaimId,
  kind: 'causal',
  why: 'The series have one history: without a world in which the controls did not come, no series says what they changed.',
  bearing: [
    {
      id: 'controls',
      label: 'Dates of controls, listings and other acts of policy',
      measure: { metric: 'event-record', parameters: { kinds: 'policy' } },
    },
    {
      id: 'open-share',
      label: 'Chinese share of notable releases with public weights, by year',
      measure: { metric: 'open-weight-share', parameters: { of: 'CN', by: 'year', from: '2021-01-01' } },
    },
    { id: 'lag', label: 'Index lag of China, over time', measure: { metric: 'frontier-lag', parameters: { since: '2023-08-01' } } },
    { id: 'efficiency', label: 'Capability at equal training compute', measure: { metric: 'compute-efficiency', parameters: {} } },
  ],
}

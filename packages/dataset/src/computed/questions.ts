import type { MetricId, MetricParameters } from '@openfrontier/core'

/** A metric with parameters whose value is checked in, under a name of its own. */
export type Question = { [Id in MetricId]: { readonly name: string; readonly metric: Id; readonly parameters: MetricParameters<Id> } }[MetricId]

/** The questions every reader asks first. Their values stand in `computed/metrics`, so that a change of a fact shows in them. */
export const questions: readonly Question[] = [
  { name: 'index-gap', metric: 'frontier-gap', parameters: {} },
  { name: 'index-lag', metric: 'frontier-lag', parameters: {} },
  { name: 'index-parity', metric: 'parity', parameters: {} },
  { name: 'index-lag-trend', metric: 'convergence-trend', parameters: { measure: 'lag' } },
  { name: 'arena-gap', metric: 'frontier-gap', parameters: { index: 'arena' } },
  { name: 'arena-parity', metric: 'parity', parameters: { index: 'arena' } },
  { name: 'index-frontier-us', metric: 'frontier', parameters: { of: 'US' } },
  { name: 'index-frontier-cn', metric: 'frontier', parameters: { of: 'CN' } },
  { name: 'open-share-notable-us', metric: 'open-weight-share', parameters: { of: 'US', population: 'epoch-notable' } },
  { name: 'open-share-notable-cn', metric: 'open-weight-share', parameters: { of: 'CN', population: 'epoch-notable' } },
  { name: 'open-share-large-us', metric: 'open-weight-share', parameters: { of: 'US', population: 'epoch-large-scale' } },
  { name: 'open-share-large-cn', metric: 'open-weight-share', parameters: { of: 'CN', population: 'epoch-large-scale' } },
  { name: 'permissive-share-cn', metric: 'permissive-share', parameters: { of: 'CN' } },
  { name: 'permissive-share-us', metric: 'permissive-share', parameters: { of: 'US', versus: 'CN' } },
]

import type { ClaimId } from '../entities/index.ts'
import { type Measure, meetsAbove, meetsBelow, type Specification, type TestedClaim } from './definition.ts'

const share = (change: Readonly<Record<string, string>> = {}): Measure => ({
  metric: 'difference',
  parameters: { measure: 'open-weight-share', first: 'of=CN', second: 'of=US', ...change },
})
const best = (change: { readonly index?: 'arena'; readonly top?: number; readonly countryRule?: 'any-developer' } = {}): Measure => ({
  metric: 'best-open-gap',
  parameters: { of: 'US', open: 'CN', ofOpenOnly: true, ...change },
})

const primary: Specification = {
  id: 'share-and-best',
  dimension: 'primary',
  label:
    'Chinese minus American share of notable releases with public weights in twelve months; and the best American minus the best Chinese model with public weights, on the index',
  measures: [share(), best()],
}

/** C03: China’s open share is larger, and its best open model better. */
export const c03: TestedClaim = {
  id: 'C03' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'large-scale',
      dimension: 'population',
      label: 'share among models trained with much compute',
      measures: [share({ population: 'epoch-large-scale' }), best()],
    },
    {
      id: 'index-models',
      dimension: 'population',
      label: 'share among models of the index',
      measures: [share({ population: 'index-models' }), best()],
    },
    { id: 'arena', dimension: 'scale', label: 'best open models by Arena', measures: [share(), best({ index: 'arena' })] },
    {
      id: 'osi-licence',
      dimension: 'licence',
      label: 'share under licences approved by the OSI, not of all public weights',
      measures: [share({ open: 'osi-licence' }), best()],
    },
    {
      id: 'top-3',
      dimension: 'weighting',
      label: 'mean of the best three open models instead of the best',
      measures: [share(), best({ top: 3 })],
    },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: [share({ countryRule: 'any-developer' }), best({ countryRule: 'any-developer' })],
    },
    {
      id: 'unreleased',
      dimension: 'missing data',
      label: 'models that were never released count as not open',
      measures: [share({ unreleased: 'counted' }), best()],
    },
  ],
  threshold: 'The Chinese share is larger and the best Chinese open model better: both 90 % intervals lie on that side of 0.',
  thresholdValue: 0,
  coverageFloor: 0.5,
  meets: (result, measure) => (measure.metric === 'best-open-gap' ? meetsBelow(0)(result) : meetsAbove(0)(result)),
}

import type { ClaimId } from '../entities/index.ts'
import { meetsAbove, type Specification, type TestedClaim, varied } from './definition.ts'
import { oneHalf } from './thresholds.ts'

const primary: Specification = {
  id: 'index',
  dimension: 'primary',
  label: 'Chinese share of the ten best models with public weights released after Llama 4, on the index',
  measures: [{ metric: 'open-top-share', parameters: { after: 'meta/llama-4-maverick' } }],
}

/** C16: more than half of the ten best open models after Llama 4 are Chinese. */
export const c16: TestedClaim = {
  id: 'C16' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    { id: 'arena', dimension: 'scale', label: 'on Arena instead of the index', measures: varied(primary, { index: 'arena' }) },
    { id: 'five', dimension: 'weighting', label: 'the best five instead of ten', measures: varied(primary, { count: 5 }) },
    {
      id: 'since-llama-3.1',
      dimension: 'population',
      label: 'open models after Llama 3.1 405B, if that is taken as the last open flagship',
      measures: varied(primary, { after: 'meta/llama-3.1-405b' }),
    },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: varied(primary, { countryRule: 'any-developer' }),
    },
    {
      id: 'neighbouring-vintage',
      dimension: 'vintage',
      label: 'the nearest other vintage of the index with intervals',
      measures: varied(primary, { vintage: 'neighbouring' }),
    },
    {
      id: 'narrow-intervals',
      dimension: 'missing data',
      label: 'without models whose interval is wider than eight points',
      measures: varied(primary, { widestInterval: 8 }),
    },
  ],
  threshold: 'More than half of ten: the interval of the share lies above one half.',
  thresholdValue: 0.5,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAbove(oneHalf),
}

import type { ClaimId } from '../entities/index.ts'
import { meetsByAnswer, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'lag-and-gap',
  dimension: 'primary',
  label: 'Change of the index lag and of the index gap, both, last twelve months against the first twelve since August 2023',
  measures: [
    { metric: 'convergence-trend', parameters: { measure: 'lag', index: 'eci' } },
    { metric: 'convergence-trend', parameters: { measure: 'gap', index: 'eci' } },
  ],
}

/** C10b: lag and gap both narrow on the Epoch Capabilities Index. */
export const c10b: TestedClaim = {
  id: 'C10b' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'top-3',
      dimension: 'weighting',
      label: 'mean of the best three models instead of the best',
      measures: varied(primary, { top: 3 }),
    },
    {
      id: 'as-printed',
      dimension: 'dates',
      label: 'dates as the publication prints them',
      measures: varied(primary, { dates: 'as-printed' }),
    },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: varied(primary, { countryRule: 'any-developer' }),
    },
    {
      id: 'open-weights',
      dimension: 'population',
      label: 'models with public weights only',
      measures: varied(primary, { openWeightsOnly: true }),
    },
    {
      id: 'neighbouring-vintage',
      dimension: 'vintage',
      label: 'the nearest other vintage of the index with intervals',
      measures: varied(primary, { vintage: 'neighbouring' }),
    },
  ],
  threshold: 'The 90 % intervals of both changes lie below 0 and not inside ±δ (3 months; 3.5 index points).',
  thresholdValue: 0,
  favours: 'lower',
  coverageFloor: 0.5,
  meets: meetsByAnswer(['narrowing'], ['widening', 'unchanged']),
}

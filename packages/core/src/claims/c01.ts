import type { ClaimId } from '../entities/index.ts'
import { meetsByAnswer, type Specification, type TestedClaim, varied } from './definition.ts'

/** The months compared on a board: its present method reaches back to 2025-07-23 only, less than twice twelve months. */
export const boardMonths = 3

const primary: Specification = {
  id: 'index-lag',
  dimension: 'primary',
  label: 'Change of the index lag, United States to China, last twelve months against the first twelve since August 2023',
  measures: [{ metric: 'convergence-trend', parameters: { measure: 'lag', index: 'eci' } }],
}

/** C01: the distance of the last twelve months is smaller than that of the first twelve since August 2023. */
export const c01: TestedClaim = {
  id: 'C01' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'index-gap',
      dimension: 'scale',
      label: 'index gap in points instead of lag in months',
      measures: varied(primary, { measure: 'gap' }),
    },
    {
      id: 'arena-gap',
      dimension: 'scale',
      label: 'Arena gap, within the present method of the board, last three months against its first three',
      measures: varied(primary, { measure: 'gap', index: 'arena', months: boardMonths }),
    },
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
      id: 'open-weights',
      dimension: 'population',
      label: 'models with public weights only',
      measures: varied(primary, { openWeightsOnly: true }),
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
  ],
  threshold: 'The 90 % interval of the change lies below 0 and not inside ±δ (3 months; 3.5 index points; 25 Arena points).',
  thresholdValue: 0,
  favours: 'lower',
  coverageFloor: 0.5,
  meets: meetsByAnswer(['narrowing'], ['widening', 'unchanged']),
}

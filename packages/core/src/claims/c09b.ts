import type { ClaimId } from '../entities/index.ts'
import { boardMonths } from './c01.ts'
import { meetsByAnswer, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'index-gap',
  dimension: 'primary',
  label:
    'Change of the index gap of China to the better of OpenAI and Google, last twelve months against the first twelve since August 2023',
  measures: [{ metric: 'convergence-trend', parameters: { measure: 'gap', index: 'eci', a: 'openai+google', b: 'CN' } }],
}

/** C09b: the gap to the better of OpenAI's and Google's best model shrinks. */
export const c09b: TestedClaim = {
  id: 'C09b' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'index-lag',
      dimension: 'scale',
      label: 'index lag in months instead of gap in points',
      measures: varied(primary, { measure: 'lag' }),
    },
    {
      id: 'arena-gap',
      dimension: 'scale',
      label: 'Arena gap, within the present method of the board, last three months against its first three',
      measures: varied(primary, { index: 'arena', months: boardMonths }),
    },
    { id: 'openai', dimension: 'population', label: 'OpenAI alone', measures: varied(primary, { a: 'openai' }) },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: varied(primary, { countryRule: 'any-developer' }),
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
      id: 'neighbouring-vintage',
      dimension: 'vintage',
      label: 'the nearest other vintage of the index with intervals',
      measures: varied(primary, { vintage: 'neighbouring' }),
    },
  ],
  threshold: 'The 90 % interval of the change lies below 0 and not inside ±δ (3.5 index points; 3 months; 25 Arena points).',
  thresholdValue: 0,
  favours: 'lower',
  coverageFloor: 0.5,
  meets: meetsByAnswer(['narrowing'], ['widening', 'unchanged']),
}

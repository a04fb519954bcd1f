import type { ClaimId } from '../entities/index.ts'
import { meetsByAnswer, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'index-and-arena',
  dimension: 'primary',
  label: 'China’s best minus America’s best, on the index and on Arena, both inside the margin',
  measures: [
    { metric: 'parity', parameters: { index: 'eci' } },
    { metric: 'parity', parameters: { index: 'arena' } },
  ],
}

/** C10c: no clear divide, that is equivalence within δ on every scale. Two one-sided tests; overlap is not equivalence. */
export const c10c: TestedClaim = {
  id: 'C10c' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'no-style-control',
      dimension: 'style control',
      label: 'Arena without style control',
      measures: varied(primary, { styleControl: false }),
    },
    { id: 'coding', dimension: 'population', label: 'Arena on coding prompts only', measures: varied(primary, { category: 'coding' }) },
    {
      id: 'top-3',
      dimension: 'weighting',
      label: 'mean of the best three models instead of the best',
      measures: varied(primary, { top: 3 }),
    },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: varied(primary, { countryRule: 'any-developer' }),
    },
    {
      id: 'as-printed',
      dimension: 'dates',
      label: 'dates as the publication prints them',
      measures: varied(primary, { dates: 'as-printed' }),
    },
    {
      id: 'narrow-intervals',
      dimension: 'missing data',
      label: 'without models whose interval is wider than eight points',
      measures: varied(primary, { widestInterval: 8 }),
    },
  ],
  threshold:
    'The 90 % interval of the difference lies inside ±δ on every scale (3.5 index points; 25 Arena points); a difference that is wholly beyond δ on one of them is a divide.',
  coverageFloor: 0.5,
  meets: meetsByAnswer(['equivalent', 'ahead-within-margin', 'behind-within-margin'], ['ahead', 'behind']),
}

import type { ClaimId } from '../entities/index.ts'
import { boardMonths } from './c01.ts'
import { meetsByAnswer, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'overall',
  dimension: 'primary',
  label: 'Change of the Arena gap, overall, style-controlled, last three months against the first three of the present method',
  measures: [{ metric: 'convergence-trend', parameters: { measure: 'gap', index: 'arena', months: boardMonths } }],
}

/** C10a: the gap on LMArena's text board narrows, within one period of the board's method. */
export const c10a: TestedClaim = {
  id: 'C10a' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'no-style-control',
      dimension: 'style control',
      label: 'without style control',
      measures: varied(primary, { styleControl: false }),
    },
    { id: 'coding', dimension: 'population', label: 'coding prompts only', measures: varied(primary, { category: 'coding' }) },
    { id: 'mathematics', dimension: 'population', label: 'mathematics prompts only', measures: varied(primary, { category: 'math' }) },
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
      id: 'hong-kong',
      dimension: 'country rule',
      label: 'Hong Kong and Macau counted as China',
      measures: varied(primary, { foldHongKongMacau: true }),
    },
  ],
  threshold: 'The 90 % interval of the change lies below 0 and not inside ±25 Arena points (53.6 % expected wins).',
  thresholdValue: 0,
  favours: 'lower',
  coverageFloor: 0.5,
  meets: meetsByAnswer(['narrowing'], ['widening', 'unchanged']),
}

import type { ClaimId } from '../entities/index.ts'
import { meetsByAnswer, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'arena',
  dimension: 'primary',
  label: 'China’s best minus the best Claude on Arena, overall, style-controlled',
  measures: [{ metric: 'parity', parameters: { index: 'arena', a: 'anthropic' } }],
}

/** C09a: the best Chinese model is equivalent to the best Claude. Two one-sided tests. */
export const c09a: TestedClaim = {
  id: 'C09a' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'no-style-control',
      dimension: 'style control',
      label: 'without style control',
      measures: varied(primary, { styleControl: false }),
    },
    { id: 'index', dimension: 'scale', label: 'on the Epoch Capabilities Index', measures: varied(primary, { index: 'eci' }) },
    { id: 'coding', dimension: 'population', label: 'coding prompts only', measures: varied(primary, { category: 'coding' }) },
    {
      id: 'qwen-and-deepseek',
      dimension: 'population',
      label: 'the best of Alibaba and DeepSeek only',
      measures: varied(primary, { b: 'alibaba+deepseek' }),
    },
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
  ],
  threshold:
    'The 90 % interval of the difference lies inside ±δ (25 Arena points, 53.6 % expected wins; 3.5 index points); wholly beyond δ it is a difference.',
  coverageFloor: 0.5,
  meets: meetsByAnswer(['equivalent', 'ahead-within-margin', 'behind-within-margin'], ['ahead', 'behind']),
}

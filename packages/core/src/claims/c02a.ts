import type { ClaimId } from '../entities/index.ts'
import { type Specification, type TestedClaim, varied } from './definition.ts'
import { meetsNonInferior } from './non-inferior.ts'

const primary: Specification = {
  id: 'index-and-arena',
  dimension: 'primary',
  label: 'China’s best minus America’s best, on the index and on Arena, neither worse by more than the margin',
  measures: [
    { metric: 'parity', parameters: { index: 'eci' } },
    { metric: 'parity', parameters: { index: 'arena' } },
  ],
}

/** C02a: the best Chinese model is not inferior to the best American one. One-sided: being ahead is no objection. */
export const c02a: TestedClaim = {
  id: 'C02a' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    { id: 'index', dimension: 'scale', label: 'the index alone', measures: [{ metric: 'parity', parameters: { index: 'eci' } }] },
    { id: 'arena', dimension: 'scale', label: 'Arena alone', measures: [{ metric: 'parity', parameters: { index: 'arena' } }] },
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
      id: 'neighbouring-vintage',
      dimension: 'vintage',
      label: 'the nearest other vintage of the index with intervals',
      measures: varied(primary, { vintage: 'neighbouring' }),
    },
  ],
  threshold:
    'Not inferior: the 90 % interval of the difference lies above −δ on every scale (3.5 index points, three months at the American pace; 25 Arena points, 53.6 % expected wins). Inferior: it lies wholly below −δ on one of them.',
  coverageFloor: 0.5,
  meets: meetsNonInferior,
}

import type { ClaimId } from '../entities/index.ts'
import { parityMargins } from '../metrics/parity/parity.ts'
import { meetsBelow, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'at-equal-compute',
  dimension: 'primary',
  label: 'American less Chinese index points at equal training compute and date',
  measures: [{ metric: 'compute-efficiency', parameters: {} }],
}

/** C20: at equal training compute and date Chinese models are not worse. */
export const c20: TestedClaim = {
  id: 'C20' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'any-grade',
      dimension: 'missing data',
      label: 'figures of compute of any grade',
      measures: varied(primary, { confidence: 'any' }),
    },
    {
      id: 'confident',
      dimension: 'missing data',
      label: 'only figures graded confident',
      measures: varied(primary, { confidence: 'confident' }),
    },
    {
      id: 'lower-floor',
      dimension: 'population',
      label: 'coverage asked of models at or above 130 points',
      measures: varied(primary, { floor: 130 }),
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
  threshold: 'Not worse: the 90 % interval of the American lead at equal compute lies below 3.5 index points.',
  thresholdValue: 3.5,
  favours: 'lower',
  coverageFloor: 0.5,
  meets: meetsBelow(parityMargins.eci),
  bearing: [
    { id: 'price', label: 'Price at equal capability, which is not compute', measure: { metric: 'price-at-quality', parameters: {} } },
    {
      id: 'small-models',
      label: 'Best American less best Chinese model of few active parameters',
      measure: { metric: 'small-model-frontier', parameters: {} },
    },
  ],
}

import type { ClaimId } from '../entities/index.ts'
import { meetsAbove, type Specification, type TestedClaim, varied } from './definition.ts'
import { twoPercentagePoints } from './thresholds.ts'

const primary: Specification = {
  id: 'operator',
  dimension: 'primary',
  label: 'Share of endpoints of Chinese models whose operator has its seat in China',
  measures: [{ metric: 'hosting-exposure', parameters: {} }],
}

/** C27b: some endpoints of Chinese models are operated from China. */
export const c27b: TestedClaim = {
  id: 'C27b' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'parent',
      dimension: 'population',
      label: 'seat of the operator’s parent instead',
      measures: varied(primary, { jurisdiction: 'parent' }),
    },
    {
      id: 'data-centre',
      dimension: 'population',
      label: 'place of the data centre instead',
      measures: varied(primary, { jurisdiction: 'data-centre' }),
    },
    {
      id: 'first-party',
      dimension: 'population',
      label: 'only endpoints of the lab that made the model',
      measures: varied(primary, { sellers: 'first-party' }),
    },
    {
      id: 'third-party',
      dimension: 'population',
      label: 'only endpoints of others',
      measures: varied(primary, { sellers: 'third-party' }),
    },
    {
      id: 'by-model',
      dimension: 'weighting',
      label: 'models resampled instead of providers',
      measures: varied(primary, { clusters: 'models' }),
    },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: varied(primary, { countryRule: 'any-developer' }),
    },
  ],
  threshold: 'More than two percentage points: the 90 % interval, widened by endpoints of unknown seat, lies above it.',
  thresholdValue: 0.02,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAbove(twoPercentagePoints),
  bearing: [
    {
      id: 'privacy-policy',
      label: 'DeepSeek’s own service: storage in China by its privacy policy',
      measure: { metric: 'evidence-record', parameters: { statements: 'deepseek-storage-china' } },
    },
  ],
}

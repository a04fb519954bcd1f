import type { ClaimId } from '../entities/index.ts'
import { meetsAbove, type Specification, type TestedClaim, varied } from './definition.ts'
import { oneHalf } from './thresholds.ts'

const primary: Specification = {
  id: 'index-benchmarks',
  dimension: 'primary',
  label:
    'Share of benchmarks of the index on which the best model of Alibaba or DeepSeek is within five hundredths of the range from the best of all',
  measures: [{ metric: 'near-frontier-share', parameters: { b: 'alibaba+deepseek' } }],
}

/** C08: on at least half of the benchmarks the better of Qwen and DeepSeek is within five hundredths of the best. */
export const c08: TestedClaim = {
  id: 'C08' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'evaluations',
      dimension: 'population',
      label: 'collections of evaluations instead of the scores of the index',
      measures: varied(primary, { collection: 'evaluations' }),
    },
    { id: 'all-of-china', dimension: 'population', label: 'the best model of any Chinese lab', measures: varied(primary, { b: 'CN' }) },
    {
      id: 'ten-models',
      dimension: 'population',
      label: 'benchmarks with at least ten scored models',
      measures: varied(primary, { minimumModels: 10 }),
    },
    {
      id: 'with-own-scores',
      dimension: 'missing data',
      label: 'a lab’s own scores count too',
      measures: varied(primary, { evaluators: 'any' }),
    },
    {
      id: 'independent',
      dimension: 'missing data',
      label: 'only scores known to be independent',
      measures: varied(primary, { evaluators: 'independent' }),
    },
    {
      id: 'as-printed',
      dimension: 'dates',
      label: 'dates as the publication prints them',
      measures: varied(primary, { dates: 'as-printed' }),
    },
  ],
  threshold:
    'At least half of the benchmarks: the 90 % interval of the share lies above one half; its lower end counts benchmarks without a score as failed.',
  thresholdValue: 0.5,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAbove(oneHalf),
}

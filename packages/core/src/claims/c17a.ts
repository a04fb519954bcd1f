import type { ClaimId } from '../entities/index.ts'
import { meetsByWord, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'all-groups',
  dimension: 'primary',
  label: 'DeepSeek’s share of use of AI assistants in low-, lower-middle- and upper-middle-income economies, each against high-income ones',
  measures: [
    { metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'low' } },
    { metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'lower-middle' } },
    { metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'upper-middle' } },
  ],
}

/** C17a: DeepSeek’s share of use is higher in each group of low- and middle-income economies than in high-income ones. */
export const c17a: TestedClaim = {
  id: 'C17a' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'low',
      dimension: 'population',
      label: 'low-income economies only',
      measures: [{ metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'low' } }],
    },
    {
      id: 'lower-middle',
      dimension: 'population',
      label: 'lower-middle-income economies only',
      measures: [{ metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'lower-middle' } }],
    },
    {
      id: 'upper-middle',
      dimension: 'population',
      label: 'upper-middle-income economies only',
      measures: [{ metric: 'diffusion-by-income', parameters: { universe: 'microsoft-deepseek-share', group: 'upper-middle' } }],
    },
    {
      id: 'us-services',
      dimension: 'population',
      label: 'only economies that American assistants serve',
      measures: varied(primary, { usServices: 'available' }),
    },
    {
      id: 'as-published',
      dimension: 'evidence',
      label: 'income groups as the publication prints them',
      measures: varied(primary, { grouping: 'as-published' }),
    },
    {
      id: 'sure-readings',
      dimension: 'missing data',
      label: 'only readings of a bin that are at least fairly sure',
      measures: varied(primary, { confidence: 'medium' }),
    },
  ],
  threshold:
    'The lower bound of the group’s mean is above the upper bound of that of high-income economies; overlapping bounds settle nothing.',
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsByWord(['higher'], ['lower']),
}

import type { ClaimId } from '../entities/index.ts'
import { meetsBelow, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'ranked',
  dimension: 'primary',
  label: 'Share of ranked models with public weights whose training data are public under an open licence, by the Model Openness Tool',
  measures: [{ metric: 'open-data-share', parameters: {} }],
}

/** C23a: fewer than 5 % of assessed open models have all training data public. */
export const c23a: TestedClaim = {
  id: 'C23a' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    { id: 'osai', dimension: 'evidence', label: 'by the Open Source AI Index instead', measures: varied(primary, { scheme: 'osai' }) },
    {
      id: 'all-assessed',
      dimension: 'population',
      label: 'all assessed models, ranked or not',
      measures: varied(primary, { among: 'assessed' }),
    },
    { id: 'chinese', dimension: 'population', label: 'Chinese models only', measures: varied(primary, { of: 'CN' }) },
    { id: 'american', dimension: 'population', label: 'American models only', measures: varied(primary, { of: 'US' }) },
    {
      id: 'open-science',
      dimension: 'licence',
      label: 'every component open, not the data alone: class I of the Model Openness Framework, American and Chinese models',
      measures: [{ metric: 'mof-class', parameters: { of: 'US+CN', reaches: 'I' } }],
    },
  ],
  threshold: 'Next to none is taken as below 5 %: the 90 % interval lies below it.',
  thresholdValue: 0.05,
  favours: 'lower',
  coverageFloor: 0.5,
  meets: meetsBelow(0.05),
}

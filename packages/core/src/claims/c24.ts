import type { ClaimId } from '../entities/index.ts'
import { meetsAbove, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'osi-share',
  dimension: 'primary',
  label: 'Share of Chinese models with weights released in the trailing twelve months that stand under a licence approved by the OSI',
  measures: [{ metric: 'permissive-share', parameters: { of: 'CN' } }],
}

/** C24: more than half of the open weights released in twelve months stand under OSI-approved licences such as Apache-2.0 and MIT. */
export const c24: TestedClaim = {
  id: 'C24' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    { id: 'flagships', dimension: 'weighting', label: 'flagships only', measures: varied(primary, { flagshipsOnly: true }) },
    { id: 'arena', dimension: 'population', label: 'models on LMArena’s boards only', measures: varied(primary, { population: 'arena' }) },
    {
      id: 'epoch',
      dimension: 'population',
      label: 'models in Epoch AI’s lists and index only',
      measures: varied(primary, { population: 'epoch' }),
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
    {
      id: 'at-release',
      dimension: 'dates',
      label: 'licence at release instead of today’s',
      measures: varied(primary, { licenceAsOf: 'release' }),
    },
    {
      id: 'permissive-class',
      dimension: 'licence',
      label: 'licence class permissive instead of OSI approval',
      measures: varied(primary, { licence: 'permissive-class' }),
    },
    {
      id: 'unknowns-left-out',
      dimension: 'missing data',
      label: 'releases of unknown licence left out',
      measures: varied(primary, { unknowns: 'left-out' }),
    },
  ],
  threshold: 'More than one half.',
  thresholdValue: 0.5,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAbove(0.5),
}

import type { ClaimId } from '../entities/index.ts'
import { meetsAbove, type Specification, type TestedClaim, varied } from './definition.ts'
import { oneHalf } from './thresholds.ts'

const primary: Specification = {
  id: 'commercial',
  dimension: 'primary',
  label: 'Share of Chinese models with weights released in twelve months whose licence allows commercial use without permission',
  measures: [{ metric: 'permissive-share', parameters: { of: 'CN', licence: 'commercial' } }],
}

/** C23b: most Chinese open weights may be used commercially without permission; running and altering them come with the weights. */
export const c23b: TestedClaim = {
  id: 'C23b' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'osi',
      dimension: 'licence',
      label: 'licences approved by the OSI, without conditions of their own',
      measures: varied(primary, { licence: 'osi' }),
    },
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
      id: 'at-release',
      dimension: 'dates',
      label: 'licence at release instead of today’s',
      measures: varied(primary, { licenceAsOf: 'release' }),
    },
    {
      id: 'unknowns-left-out',
      dimension: 'missing data',
      label: 'releases of unknown licence left out',
      measures: varied(primary, { unknowns: 'left-out' }),
    },
  ],
  threshold:
    'More than one half: then most open weights allow what an interface without weights cannot – to be run anywhere, altered and passed on – and commercial use besides.',
  thresholdValue: 0.5,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAbove(oneHalf),
}

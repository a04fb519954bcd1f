import type { ClaimId } from '../entities/index.ts'
import { type Measure, meetsBelow, type Specification, type TestedClaim } from './definition.ts'

const change = (shared: Readonly<Record<string, string>> = {}, whose = 'US', year = '2023'): readonly Measure[] => [
  {
    metric: 'difference',
    parameters: {
      measure: 'open-weight-share',
      first: `of=${whose}`,
      second: `of=${whose};from=${year}-01-01;to=${year}-12-31`,
      ...shared,
    },
  },
]
/** Those who lead boards and index at one time or another since 2023, as labs of the dataset. */
const largeFirms = 'openai+google+meta+microsoft+anthropic+xai+amazon+nvidia'

const primary: Specification = {
  id: 'notable',
  dimension: 'primary',
  label: 'American share of notable releases with public weights, last twelve months less 2023',
  measures: change(),
}

/** C04: the American open share of twelve months is lower than that of 2023. */
export const c04: TestedClaim = {
  id: 'C04' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'large-scale',
      dimension: 'population',
      label: 'models trained with much compute',
      measures: change({ population: 'epoch-large-scale' }),
    },
    {
      id: 'both-lists',
      dimension: 'population',
      label: 'notable and large models together',
      measures: change({ population: 'epoch-union' }),
    },
    { id: 'index-models', dimension: 'population', label: 'models of the index', measures: change({ population: 'index-models' }) },
    {
      id: 'large-firms',
      dimension: 'population',
      label: 'OpenAI, Google, Meta, Microsoft, Anthropic, xAI, Amazon and NVIDIA only',
      measures: change({}, largeFirms),
    },
    {
      id: 'osi-licence',
      dimension: 'licence',
      label: 'releases under licences approved by the OSI',
      measures: change({ open: 'osi-licence' }),
    },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: change({ countryRule: 'any-developer' }),
    },
    { id: 'against-2022', dimension: 'dates', label: 'compared with 2022 instead of 2023', measures: change({}, 'US', '2022') },
    {
      id: 'unreleased',
      dimension: 'missing data',
      label: 'models that were never released count as not open',
      measures: change({ unreleased: 'counted' }),
    },
  ],
  threshold: 'The 90 % interval of the change lies below 0.',
  thresholdValue: 0,
  favours: 'lower',
  coverageFloor: 0.5,
  meets: meetsBelow(0),
}

import type { ClaimId, IsoDate } from '../entities/index.ts'
import { type Measure, meetsAbove, meetsBelow, type Specification, type TestedClaim } from './definition.ts'
import { oneHalf } from './thresholds.ts'

type Change = Readonly<Record<string, string>>
const access = (change: Change = {}): Measure => ({
  metric: 'difference',
  parameters: { measure: 'open-weight-share', first: 'of=US', second: 'of=US;from=2023-01-01;to=2023-12-31', ...change },
})
type Releases = {
  readonly population?: 'arena' | 'epoch'
  readonly flagshipsOnly?: boolean
  readonly countryRule?: 'any-developer'
  readonly from?: string
}
const supply = ({ from = '2023-01-01', ...change }: Releases = {}): Measure => ({
  metric: 'open-release-trend',
  parameters: { of: 'CN', from: from as IsoDate, ...change },
})

const primary: Specification = {
  id: 'both-series',
  dimension: 'primary',
  label:
    'American share of notable releases with public weights, last twelve months less 2023; and share of Chinese releases of weights since 2023 that fall in the later half',
  measures: [access(), supply()],
}

/** C06: the American open share fell while Chinese releases of weights became more frequent. Co-movement only. */
export const c06: TestedClaim = {
  id: 'C06' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'large-scale',
      dimension: 'population',
      label: 'American models trained with much compute',
      measures: [access({ population: 'epoch-large-scale' }), supply()],
    },
    {
      id: 'index-models',
      dimension: 'population',
      label: 'American models of the index',
      measures: [access({ population: 'index-models' }), supply()],
    },
    {
      id: 'epoch',
      dimension: 'population',
      label: 'Chinese releases in Epoch AI’s lists and index only',
      measures: [access(), supply({ population: 'epoch' })],
    },
    { id: 'flagships', dimension: 'weighting', label: 'Chinese flagships only', measures: [access(), supply({ flagshipsOnly: true })] },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: [access({ countryRule: 'any-developer' }), supply({ countryRule: 'any-developer' })],
    },
    { id: 'since-2022', dimension: 'dates', label: 'Chinese releases since 2022', measures: [access(), supply({ from: '2022-01-01' })] },
  ],
  threshold:
    'The American change lies below 0, and more than half of the Chinese releases fall in the later half: both by their 90 % intervals.',
  coverageFloor: 0.5,
  meets: (result, measure) => (measure.metric === 'open-release-trend' ? meetsAbove(oneHalf)(result) : meetsBelow(0)(result)),
}

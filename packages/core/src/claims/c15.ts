import type { ClaimId } from '../entities/index.ts'
import { meetsByWord, meetsRecord, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'flagship',
  dimension: 'primary',
  label: 'The flagship after Llama 4, Muse Spark, on record as offered without weights',
  measures: [{ metric: 'event-record', parameters: { events: 'meta-muse-spark', absence: 'no' } }],
}

/** C15: Meta’s newest flagship has no public weights. */
export const c15: TestedClaim = {
  id: 'C15' as ClaimId,
  kind: 'event',
  primary,
  alternates: [
    {
      id: 'plan',
      dimension: 'evidence',
      label: 'a reported plan counts: the next flagship is expected closed',
      measures: varied(primary, { events: 'meta-avocado-report' }),
    },
    {
      id: 'any-open-model',
      dimension: 'population',
      label: 'a later release of any model with weights undoes it',
      measures: varied(primary, { against: 'meta-muse-glimmer' }),
    },
    {
      id: 'promise',
      dimension: 'evidence',
      label: 'a promise of weights undoes it',
      measures: varied(primary, { against: 'meta-muse-spark-12-promise' }),
    },
    {
      id: 'all-releases',
      dimension: 'weighting',
      label: 'all notable releases of Meta, not the flagship alone: a change from open to closed',
      measures: [{ metric: 'openness-change-point', parameters: { of: 'meta' } }],
      meets: meetsByWord(['closed'], ['no-change-shown', 'opened']),
    },
  ],
  threshold: 'The newest flagship is on record as offered without weights, from the primary text or two independent pages.',
  coverageFloor: 0,
  meets: meetsRecord,
  bearing: [
    {
      id: 'open-flagships',
      label: 'Llama releases with weights on record',
      measure: { metric: 'event-record', parameters: { kinds: 'weights', of: 'meta' } },
    },
  ],
}

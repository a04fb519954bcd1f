import type { ClaimId } from '../entities/index.ts'
import type { MetricResult } from '../metrics/result.ts'
import { type Answer, type Measure, meetsRecord, type Specification, type TestedClaim, varied } from './definition.ts'

const turn: Measure = { metric: 'openness-change-point', parameters: { of: 'openai' } }
const year = '2022'

/** Yes where the change to closed lies in 2022 and nowhere else; no where neither it nor a place nearly as likely does. */
function meetsChangeIn2022(result: MetricResult): Answer {
  if (result.kind !== 'estimate' || result.answer !== 'closed') return 'indeterminate'
  const others = result.details?.['nearlyAsLikely']
  const near = Array.isArray(others) ? others.map((place) => String(place).slice(0, 4)) : []
  if (String(result.value) === year) return near.every((other) => other === year) ? 'yes' : 'indeterminate'
  return near.includes(year) ? 'indeterminate' : 'no'
}
/** An event on record that speaks against the claim. */
const opposite = (result: MetricResult): Answer => {
  const answer = meetsRecord(result)
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'indeterminate'
}

const primary: Specification = {
  id: 'notable',
  dimension: 'primary',
  label: 'Year of the change of OpenAI’s notable releases from public weights to none',
  measures: [turn],
}

/** C05: OpenAI’s releases change from open to closed, in 2022. */
export const c05: TestedClaim = {
  id: 'C05' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'large-scale',
      dimension: 'population',
      label: 'models trained with much compute',
      measures: varied(primary, { population: 'epoch-large-scale' }),
    },
    {
      id: 'both-lists',
      dimension: 'population',
      label: 'notable and large models together',
      measures: varied(primary, { population: 'epoch-union' }),
    },
    {
      id: 'index-models',
      dimension: 'population',
      label: 'models of the index',
      measures: varied(primary, { population: 'index-models' }),
    },
    {
      id: 'closed-before',
      dimension: 'evidence',
      label: 'GPT-3 offered by interface only in 2020: closed before 2022',
      measures: [{ metric: 'event-record', parameters: { events: 'openai-gpt3-api-only' } }],
      meets: opposite,
    },
    {
      id: 'opened-after',
      dimension: 'evidence',
      label: 'weights released in 2022 or later: Whisper and gpt-oss',
      measures: [{ metric: 'event-record', parameters: { kinds: 'weights', of: 'openai', from: '2022-01-01' } }],
      meets: opposite,
    },
  ],
  threshold: 'The change to closed lies in 2022, and no place outside 2022 is nearly as likely; no event on record says otherwise.',
  thresholdValue: 2022,
  coverageFloor: 0.5,
  meets: meetsChangeIn2022,
  bearing: [
    {
      id: 'staged',
      label: 'GPT-2 released in stages: withheld at first, then open',
      measure: { metric: 'event-record', parameters: { kinds: 'staged-release', of: 'openai' } },
    },
    {
      id: 'weights',
      label: 'Weights released on record',
      measure: { metric: 'event-record', parameters: { kinds: 'weights', of: 'openai' } },
    },
  ],
}

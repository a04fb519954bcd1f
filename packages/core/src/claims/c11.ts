import type { ClaimId } from '../entities/index.ts'
import { meetsAboveBounds, type Specification, type TestedClaim, varied } from './definition.ts'
import { oneHalf } from './thresholds.ts'

const primary: Specification = {
  id: 'downloads',
  dimension: 'primary',
  label:
    'Chinese share of downloads in thirty days of the language models that one list tracks on Hugging Face, unknown origin counted as not Chinese',
  measures: [{ metric: 'adoption-share', parameters: { universe: 'huggingface-llmfit', by: 'developers' } }],
}

/** C11: more than half of what is counted on Hugging Face falls to Chinese models (dominate). */
export const c11: TestedClaim = {
  id: 'C11' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'fine-tunes',
      dimension: 'population',
      label: 'share of new fine-tunes and adapters, by base, instead of downloads',
      measures: [{ metric: 'derivative-share', parameters: {} }],
    },
    {
      id: 'derivatives',
      dimension: 'population',
      label: 'share of all new derivatives, by base, instead of downloads',
      measures: [{ metric: 'derivative-share', parameters: { relations: 'all' } }],
    },
    {
      id: 'quantised',
      dimension: 'population',
      label: 'share of new quantised copies, by base, instead of downloads',
      measures: [{ metric: 'derivative-share', parameters: { relations: 'quantizations' } }],
    },
    {
      id: 'any-developer',
      dimension: 'country rule',
      label: 'joint models count for each country',
      measures: varied(primary, { countryRule: 'any-developer' }),
    },
    {
      id: 'base-lineage',
      dimension: 'country rule',
      label: 'models count for the country of their base',
      measures: varied(primary, { countryRule: 'base-lineage' }),
    },
  ],
  threshold:
    'Dominate means more than one half, even with all that is of unknown origin counted as not Chinese. To lead means less: the largest share.',
  thresholdValue: 0.5,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAboveBounds(oneHalf),
  bearing: [
    {
      id: 'lead',
      label: 'Lead: the Chinese less the American share of the same downloads',
      measure: {
        metric: 'difference',
        parameters: { measure: 'adoption-share', first: 'of=CN', second: 'of=US', universe: 'huggingface-llmfit', by: 'developers' },
      },
    },
  ],
}

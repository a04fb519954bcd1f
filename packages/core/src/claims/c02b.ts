import type { ClaimId } from '../entities/index.ts'
import { meetsAboveBounds, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'ollama',
  dimension: 'primary',
  label: 'Chinese minus American share of new pulls from the Ollama library in thirty days, the one universe counted on both dates',
  measures: [
    { metric: 'difference', parameters: { measure: 'adoption-share', first: 'of=CN', second: 'of=US', universe: 'ollama-library' } },
  ],
}

/** C02b: in a universe of use the Chinese share is at or above the American one. Each universe by itself. */
export const c02b: TestedClaim = {
  id: 'C02b' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'openrouter-all',
      dimension: 'population',
      label: 'tokens of all models on OpenRouter instead',
      measures: [
        {
          metric: 'difference',
          parameters: { measure: 'adoption-share', first: 'of=CN', second: 'of=US', universe: 'openrouter-all-models' },
        },
      ],
    },
    {
      id: 'openrouter-authors',
      dimension: 'population',
      label: 'tokens by author in OpenRouter’s weekly chart instead',
      measures: [
        {
          metric: 'difference',
          parameters: { measure: 'adoption-share', first: 'of=CN', second: 'of=US', universe: 'openrouter-weekly-author-chart' },
        },
      ],
    },
    {
      id: 'openrouter-days',
      dimension: 'population',
      label: 'tokens on single days on OpenRouter instead',
      measures: [
        {
          metric: 'difference',
          parameters: { measure: 'adoption-share', first: 'of=CN', second: 'of=US', universe: 'openrouter-sample-days' },
        },
      ],
    },
    {
      id: 'huggingface',
      dimension: 'population',
      label: 'downloads of listed language models on Hugging Face instead, by our record of their developers',
      measures: [
        {
          metric: 'difference',
          parameters: { measure: 'adoption-share', first: 'of=CN', second: 'of=US', universe: 'huggingface-llmfit', by: 'developers' },
        },
      ],
    },
    {
      id: 'cumulative',
      dimension: 'weighting',
      label: 'all pulls so far instead of those of thirty days',
      measures: varied(primary, { counting: 'level' }),
    },
    {
      id: 'with-embeddings',
      dimension: 'missing data',
      label: 'with what the source marks as no model proper, such as embeddings',
      measures: varied(primary, { include: 'all' }),
    },
  ],
  threshold:
    'At or above, to within two percentage points: the Chinese share less the American one lies above −2 points even with all that is of unknown origin counted as American.',
  thresholdValue: -2,
  favours: 'higher',
  coverageFloor: 0.5,
  meets: meetsAboveBounds(-2),
}

import type { ClaimId } from '../entities/index.ts'
import { meetsByWord, type Specification, type TestedClaim, varied } from './definition.ts'

const primary: Specification = {
  id: 'ollama-monthly',
  dimension: 'primary',
  label: 'Monthly pulls from the Ollama library, family with all its copies, Qwen against Llama',
  measures: [{ metric: 'family-crossover', parameters: {} }],
}

/** C13: the series of Qwen passed that of Llama for good. */
export const c13: TestedClaim = {
  id: 'C13' as ClaimId,
  kind: 'metric',
  primary,
  alternates: [
    {
      id: 'cumulative',
      dimension: 'weighting',
      label: 'all pulls so far instead of those of a month',
      measures: varied(primary, { counting: 'level' }),
    },
    { id: 'weekly', dimension: 'dates', label: 'by period as printed instead of by month', measures: varied(primary, { every: 'period' }) },
    {
      id: 'huggingface-accounts',
      dimension: 'population',
      label: 'downloads on Hugging Face, accounts of Qwen and of Llama’s maker',
      measures: [{ metric: 'family-crossover', parameters: { universe: 'huggingface-llmfit', by: 'account', a: 'Qwen', b: 'meta-llama' } }],
    },
    {
      id: 'with-embeddings',
      dimension: 'missing data',
      label: 'with what the source marks as no model proper, such as embeddings',
      measures: varied(primary, { include: 'all' }),
    },
    {
      id: 'published',
      dimension: 'evidence',
      label: 'published statements that it passed, by downloads on Hugging Face',
      measures: [{ metric: 'evidence-record', parameters: { statements: 'qwen-passed-llama+qwen-passed-llama-atom' } }],
    },
  ],
  threshold: 'Passed, and above to the end of the data (or above throughout).',
  coverageFloor: 0.5,
  meets: meetsByWord(['passed', 'ahead throughout', 'yes'], ['not passed', 'no']),
}

import type { MetricParameters } from '@openfrontier/core'

/** A universe of use as it is asked for: what is counted there, in a reader's words. */
export interface Universe {
  readonly id: string
  readonly name: string
  readonly counts: string
  readonly given: Omit<MetricParameters<'adoption-share'>, 'of' | 'asOf'>
}

/** Universes that tell the share of a country. Several are copies of one publication's charts; none is ever joined with another. */
export const universes: readonly Universe[] = [
  {
    id: 'ollama-library',
    name: 'Ollama’s library',
    counts: 'pulls added in thirty days, by country of the developer as the source labels it',
    given: { universe: 'ollama-library', by: 'country-label' },
  },
  {
    id: 'huggingface-llmfit',
    name: 'Hugging Face, models of one archive',
    counts: 'downloads in thirty days of the models that the archive lists, by our record of the developers',
    given: { universe: 'huggingface-llmfit', by: 'developers' },
  },
  {
    id: 'openrouter-top-50',
    name: 'OpenRouter, fifty largest models',
    counts: 'tokens in thirty days, by country of the developer as the source labels it',
    given: { universe: 'openrouter-top-50', copy: 'CS', by: 'country-label' },
  },
  {
    id: 'openrouter-weekly-author-chart',
    name: 'OpenRouter, chart of authors',
    counts: 'tokens of the newest period, as the source labels authors',
    given: { universe: 'openrouter-weekly-author-chart', by: 'country-label' },
  },
  {
    id: 'openrouter-all-models',
    name: 'OpenRouter, all models, by month',
    counts: 'tokens of the newest month copied',
    given: { universe: 'openrouter-all-models', by: 'country-label' },
  },
  {
    id: 'openrouter-sample-days',
    name: 'OpenRouter, sample days',
    counts: 'tokens of the newest days sampled',
    given: { universe: 'openrouter-sample-days', by: 'country-label' },
  },
]

/** Pairs whose crossing is looked for, each by a definition of its own. */
export const crossovers: readonly { readonly name: string; readonly given: MetricParameters<'family-crossover'> }[] = [
  { name: 'Qwen and Llama, pulls added in a month on Ollama', given: {} },
  { name: 'Qwen and Llama, pulls in total on Ollama', given: { counting: 'level' } },
  { name: 'Qwen and Llama, pulls added, embeddings and the like too', given: { include: 'all' } },
  { name: 'DeepSeek and Llama, pulls added in a month on Ollama', given: { a: 'DeepSeek' } },
  { name: 'Gemma and Llama, pulls added in a month on Ollama', given: { a: 'Gemma' } },
  { name: 'China and the United States, pulls added on Ollama', given: { a: 'CN', b: 'US', by: 'country-label' } },
  {
    name: 'China and the United States, tokens of OpenRouter’s fifty largest',
    given: { universe: 'openrouter-top-50', copy: 'CS', a: 'CN', b: 'US', by: 'country-label' },
  },
  {
    name: 'China and the United States, tokens by OpenRouter’s chart of authors',
    given: { universe: 'openrouter-weekly-author-chart', a: 'CN', b: 'US', by: 'country-label', every: 'period' },
  },
]

/** Published figures on one question, by the id of the evidence: they disagree because they count different things. */
export const disagreements: readonly { readonly id: string; readonly title: string; readonly evidence: readonly string[] }[] = [
  {
    id: 'published-downloads',
    title: 'Downloads on Hugging Face',
    evidence: [
      'downloads-17-1',
      'downloads-17-1-us',
      'downloads-17-1-international',
      'downloads-41',
      'downloads-41-us',
      'atom-downloads-china',
      'atom-downloads-us',
      'atom-downloads-qwen',
      'qwen-downloads-700m',
    ],
  },
  {
    id: 'published-derivatives',
    title: 'New derivatives',
    evidence: [
      'derivatives-63',
      'atom-slides-derivatives-start',
      'atom-slides-derivatives-end',
      'atom-qwen-derivatives-2024-01',
      'atom-qwen-derivatives-2026-02',
      'technology-review-qwen-derivatives',
      'qwen-derivatives-vendor',
    ],
  },
  {
    id: 'published-openrouter',
    title: 'Tokens on OpenRouter',
    evidence: [
      'openrouter-share',
      'openrouter-share-low',
      'openrouter-share-peak',
      'openrouter-open-top-ten-2024-11',
      'openrouter-open-top-ten-2026-01',
      'openrouter-top-ten-61',
    ],
  },
  {
    id: 'published-visits',
    title: 'Visits, referrals and start-ups',
    evidence: [
      'rand-web-traffic-2024-low',
      'rand-web-traffic-2024-high',
      'rand-web-traffic-2025-02',
      'rand-web-traffic-2025-08',
      'statcounter-deepseek-world-2025-07',
      'statcounter-deepseek-us-2025-07',
      'statcounter-deepseek-world-2026-02',
      'eighty-percent-startups',
    ],
  },
]

import { describe, expect, it } from 'vitest'
import { llmStats } from './adapter.ts'

const model = {
  model_id: 'qwen2.5-vl-7b',
  name: 'Qwen2.5 VL 7B',
  organization_id: 'qwen',
  fine_tuned_from_model_id: null,
  release_date: '2025-01-26',
  license_id: 'apache_2_0',
  param_count: 8_290_000_000,
  source_weights_link: 'https://huggingface.co/Qwen/Qwen2.5-VL-7B-Instruct',
  source_api_ref: null,
}
const served = {
  provider_id: 'fireworks',
  model_id: 'qwen2.5-vl-7b',
  model_name: 'Qwen2.5 VL 7B',
  input_cents_per_million_tokens: 15,
  output_cents_per_million_tokens: 60.5,
  quantization: null,
  max_input_tokens: 131_072,
  max_output_tokens: 8192,
}

function files({ models = [model] as unknown[], organization = { organization_id: 'qwen', name: 'Qwen', country: 'CN' } as object } = {}) {
  const at = (path: string, value: unknown) => ({ path: `llm-stats/data/${path}`, text: JSON.stringify(value) })
  return [
    ...models.map((value, index) => at(`organizations/qwen/models/m${index}/model.json`, value)),
    at('organizations/other/organization.json', { organization_id: 'other', name: 'Other', country: 'US' }),
    at('organizations/qwen/organization.json', organization),
    at('licenses/apache_2_0.json', { license_id: 'apache_2_0', name: 'Apache 2.0', allow_commercial: true }),
    at('providers/fireworks/provider.json', { provider_id: 'fireworks', name: 'Fireworks' }),
    at('providers/fireworks/models.json', [served]),
  ]
}

describe('LLM Stats', () => {
  const { tables, counts, notes } = llmStats.read(files())

  it('lists models with the label of their licence and a link to their weights', () => {
    expect(tables[0]?.rows).toEqual([
      {
        list: 'llm-stats',
        label: 'qwen2.5-vl-7b',
        organization: 'qwen',
        published: '2025-01-26',
        access: 'link to weights',
        parameters: 8_290_000_000,
        name: 'Qwen2.5 VL 7B',
        license: 'apache_2_0',
        repository: 'https://huggingface.co/Qwen/Qwen2.5-VL-7B-Instruct',
      },
    ])
  })

  it('gives countries, licence labels and providers', () => {
    expect(tables.slice(1, 4).map(({ rows }) => rows.at(-1))).toEqual([
      { organization: 'qwen', region: 'CN', note: 'Qwen' },
      { label: 'apache_2_0', name: 'Apache 2.0', commercial: true },
      { slug: 'fireworks', name: 'Fireworks' },
    ])
  })

  it('prints prices in cents, which become dollars', () => {
    expect(tables[4]?.rows).toMatchObject([{ provider: 'fireworks', input: 0.15, output: 0.605, context: 131_072, outputLimit: 8192 }])
    expect(counts).toEqual({ read: 6, taken: 6, setAside: 0, superseded: 0 })
    expect(notes).toEqual([])
  })

  it('has organisations without a country, which are set aside', () => {
    const { setAside } = llmStats.read(files({ organization: { organization_id: 'ai21', name: 'AI21', country: null } }))
    expect(setAside).toMatchObject([{ file: 'llm-stats/data/organizations/qwen/organization.json', field: 'country', found: '' }])
  })

  it('stops where no model is sound, and where a kind of file is missing', () => {
    expect(() => llmStats.read(files({ models: [{}] }))).toThrow('organizations/*/models/*/model.json: no record could be taken')
    expect(() => llmStats.read(files({ models: [] }))).toThrow('there is no such file')
  })
})

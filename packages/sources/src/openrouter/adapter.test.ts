import { describe, expect, it } from 'vitest'
import { openrouter } from './adapter.ts'

const provider = {
  name: 'Arcee AI',
  slug: 'arcee-ai',
  privacy_policy_url: null,
  terms_of_service_url: 'https://arcee.ai/terms',
  status_page_url: null,
  headquarters: 'US',
  datacenters: ['US', 'NL'],
}
const model = { id: 'z-ai/glm-5', name: 'Z.AI: GLM 5', created: 1_770_829_182, hugging_face_id: 'zai-org/GLM-5', pricing: { prompt: '-1' } }

function files({
  providers = [provider] as unknown[],
  models = [model, { ...model, id: 'openrouter/auto', hugging_face_id: '' }] as unknown[],
} = {}) {
  return [
    { path: 'providers/openrouter_providers.json', text: JSON.stringify({ data: providers }) },
    { path: 'providers/openrouter_models.json', text: JSON.stringify({ data: models }) },
  ]
}

describe("OpenRouter's lists", () => {
  it('give providers with the seat and the data centres', () => {
    expect(openrouter.read(files()).tables[0]?.rows).toEqual([
      { slug: 'arcee-ai', name: 'Arcee AI', headquarters: 'US', dataCentres: 'US,NL', terms: 'https://arcee.ai/terms' },
    ])
  })

  it('give models, routers among them, with the day on which they were listed', () => {
    expect(openrouter.read(files()).tables[1]?.rows).toEqual([
      {
        list: 'openrouter',
        label: 'z-ai/glm-5',
        organization: 'z-ai',
        published: '2026-02-11',
        name: 'Z.AI: GLM 5',
        repository: 'zai-org/GLM-5',
      },
      { list: 'openrouter', label: 'openrouter/auto', organization: 'openrouter', published: '2026-02-11', name: 'Z.AI: GLM 5' },
    ])
  })

  it('set aside a record of another form, and stop where none is sound', () => {
    expect(openrouter.read(files({ models: [model, { id: 'x' }] })).setAside).toMatchObject([{ line: 2, field: 'name', found: 'nothing' }])
    expect(() => openrouter.read(files({ providers: [{}] }))).toThrow('openrouter_providers.json: no record could be taken')
    const [providers] = files()
    expect(() =>
      openrouter.read([...(providers === undefined ? [] : [providers]), { path: 'providers/openrouter_models.json', text: '[]' }]),
    ).toThrow('a list under "data" is expected')
  })
})

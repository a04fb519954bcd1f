import { describe, expect, it } from 'vitest'
import { modelsDev } from './adapter.ts'

const glm = {
  id: 'glm-5',
  name: 'GLM-5',
  family: 'glm',
  attachment: false,
  cost: { input: 1, output: 3.2, cache_read: 0.2 },
  last_updated: '2026-02',
  limit: { context: 204_800, output: 0 },
  open_weights: true,
  release_date: '2026-02-11',
}
const bare = { id: 'glm-4', name: 'GLM-4', limit: { context: 0, output: 0 }, open_weights: false, release_date: '1970-01-01' }
const header = 'committed,provider,model_id,release_date,open_weights,usd_in_per_mtok,usd_out_per_mtok,usd_cache_read,kind'

function files({ models = { 'glm-5': glm } as object, history = '2026-02-11,zai,glm-5,,,0,0,0,first\n' } = {}) {
  return [
    {
      path: 'models-dev/api.json',
      text: JSON.stringify({ zai: { id: 'zai', name: 'Z.AI', api: 'https://api.z.ai', doc: '', env: [], npm: '', models } }),
    },
    {
      path: 'models-dev/models.json',
      text: JSON.stringify({ 'zai/glm-5': { ...glm, id: 'zai/glm-5', license: 'MIT' } }),
    },
    { path: 'models-dev/price_history_first_party.csv', text: `${header}\n${history}` },
  ]
}

describe('models.dev', () => {
  it('gives a row to every model of every provider, and one to every provider', () => {
    const { tables, notes } = modelsDev.read(files())
    expect(tables.map(({ date, table, rows }) => [date, table, rows.length])).toEqual([
      ['2026-02-11', 'endpoints', 1],
      ['2026-02-11', 'providers', 1],
      ['2026-02-11', 'listings', 1],
      ['2026-02-11', 'price-changes', 1],
    ])
    expect(tables[0]?.rows).toEqual([
      {
        provider: 'zai',
        label: 'glm-5',
        name: 'GLM-5',
        family: 'glm',
        released: '2026-02-11',
        updated: '2026-02',
        openWeights: true,
        input: 1,
        output: 3.2,
        cachedInput: 0.2,
        context: 204_800,
        outputLimit: 0,
      },
    ])
    expect(tables[1]?.rows).toEqual([{ slug: 'zai', name: 'Z.AI', api: 'https://api.z.ai' }])
    expect(tables[2]?.rows).toMatchObject([{ label: 'zai/glm-5', organization: 'zai', access: 'open weights: true', license: 'MIT' }])
    expect(notes).toEqual([])
  })

  it('leaves 1970-01-01 empty and says how often it stood there', () => {
    const { tables, notes } = modelsDev.read(files({ models: { 'glm-4': bare } }))
    expect(tables[0]?.rows).toEqual([{ provider: 'zai', label: 'glm-4', name: 'GLM-4', openWeights: false, context: 0, outputLimit: 0 }])
    expect(notes).toEqual(['models-dev/api.json: 1 release dates are 1970-01-01, which is no date; left empty'])
  })

  it('keeps of several prices of one day the last', () => {
    const { tables, counts } = modelsDev.read(
      files({ history: '2026-02-11,zai,glm-5,,,0,0,0,first\n2026-02-11,zai,glm-5,,,1,3.2,0.2,change\n' }),
    )
    expect(tables[3]?.rows).toMatchObject([{ from: '2026-02-11', input: 1, change: 'change' }])
    expect(counts).toEqual({ read: 5, taken: 4, setAside: 0, superseded: 1 })
  })

  it('sets aside a model with a price that is no price or a date that is none, by its place', () => {
    const models = { a: { ...glm, id: 'a', cost: { input: '1', output: 2 } }, b: { ...glm, id: 'b', release_date: '2025-25-11' }, c: glm }
    expect(modelsDev.read(files({ models })).setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [1, 'cost.input', '"1"'],
      [2, 'release_date', '2025-25-11'],
    ])
  })

  it('notes fields never seen before', () => {
    expect(modelsDev.read(files({ models: { c: { ...glm, vibes: 1 } } })).notes).toEqual([
      'models-dev/api.json: fields not known so far, left out: vibes',
    ])
  })

  it('stops at another format and at a file without one sound model', () => {
    const [, ...rest] = files()
    expect(() => modelsDev.read([{ path: 'models-dev/api.json', text: '{"zai": {}}' }, ...rest])).toThrow('models-dev/api.json: zai.models')
    expect(() => modelsDev.read(files({ models: { a: {} } }))).toThrow('models-dev/api.json: no record could be taken')
  })
})

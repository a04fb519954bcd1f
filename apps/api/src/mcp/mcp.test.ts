import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { metricIds } from '@openfrontier/core/metrics'
import { beforeAll, describe, expect, it } from 'vitest'
import { openReal, type Real } from '../testing/real-app.ts'

let real: Real
let client: Client
beforeAll(async () => {
  real = await openReal()
  client = new Client({ name: 'test', version: '1' })
  // The SDK's own client, over the fetch handler: no port is needed.
  const fetch = async (url: string | URL, init?: RequestInit) => real.app.fetch(new Request(url, init))
  await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }) as never)
}, 120_000)

const call = async (name: string, given: Record<string, unknown> = {}) => client.callTool({ name, arguments: given })

/** Arguments with which each tool that needs some can be called. */
const examples: Readonly<Record<string, Record<string, unknown>>> = {
  compute_metric: { id: 'frontier-gap', parameters: { draws: 100 } },
  get_model: { lab: 'openai', model: 'gpt-5', include: ['endpoints'] },
  get_model_history: { lab: 'openai', model: 'gpt-5' },
  get_lab: { id: 'openai' },
  get_license: { id: 'MIT' },
  get_benchmark: { id: 'gpqa-diamond' },
  get_board: { id: 'lmarena-text' },
  get_country: { id: 'CN' },
  resolve_names: { name: ['gpt-4o'] },
  resolve_many_names: { names: ['gpt-4o', 'nobody'] },
  search: { q: 'deepseek' },
  run_multiverse: { id: 'frontier-gap', parameters: { draws: 100 }, vary: { top: [1, 2] } },
  find_fragility: { id: 'frontier-gap', parameters: { draws: 100 }, threshold: { side: 'above', value: 0 }, most: 1, budget: 3 },
  ask_what_if: { id: 'frontier-gap', parameters: { draws: 100 }, change: { withoutOptimized: true } },
  evaluate_license: { id: 'MIT', use: 'product' },
  judge_claim: { said: 'The gap is above zero.', metric: 'frontier-gap', parameters: { draws: 100 }, holdsWhere: { above: 0 } },
}

describe('the API for agents', { timeout: 240_000 }, () => {
  it('lists tools, each with a schema of an object, and calls every one of them', async () => {
    const { tools } = await client.listTools()
    expect(tools.length).toBeGreaterThan(40)
    const failed: string[] = []
    for (const { name, inputSchema } of tools) {
      expect(inputSchema.type).toBe('object')
      const given = examples[name] ?? (await exampleOf(name, inputSchema.required ?? []))
      if (given === undefined) continue
      const { isError, content } = await call(name, { ...given, ...('limit' in (inputSchema.properties ?? {}) && { limit: 3 }) })
      if (isError === true) failed.push(`${name}: ${JSON.stringify(content).slice(0, 300)}`)
    }
    expect(failed).toEqual([])
  })

  it('gives what the API gives, and its problems as errors that can be read', async () => {
    const { structuredContent } = await call('compute_metric', { id: 'frontier-lag', parameters: { a: 'US', b: 'CN' } })
    expect(structuredContent).toEqual(await real.json('/v1/metrics/frontier-lag?a=US&b=CN'))
    const refused = await call('list_models', { foo: 1 })
    expect([refused.isError, JSON.stringify(refused.content)]).toEqual([true, expect.stringContaining('no such parameter')])
    await expect(call('no_such_tool')).rejects.toThrow('there is no tool')
  })

  it('has lists and records as resources, and questions as prompts', async () => {
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toContain('openfrontier://v1/claims')
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toContain('openfrontier://v1/models/{lab}/{model}')
    const { contents } = await client.readResource({ uri: 'openfrontier://v1/labs/openai' })
    expect(JSON.stringify(contents)).toContain('OpenAI')
    await expect(client.readResource({ uri: 'file:///etc/hosts' })).rejects.toThrow('a resource is')
    const { prompts } = await client.listPrompts()
    expect(prompts.map(({ name }) => name)).toEqual(['check_claim', 'compare_sides', 'model_brief', 'cite_snapshot'])
    const { messages } = await client.getPrompt({ name: 'compare_sides', arguments: { a: 'US', b: 'FR' } })
    expect(JSON.stringify(messages)).toContain('b=FR')
  })

  it('knows every metric', async () => {
    const { tools } = await client.listTools()
    expect(tools.find(({ name }) => name === 'compute_metric')?.inputSchema.properties?.['id']).toMatchObject({ enum: metricIds })
  })
})

/** Of a record's tool: the first record of its list. Nothing where the snapshot has none of its kind. */
async function exampleOf(name: string, required: readonly string[]): Promise<Record<string, unknown> | undefined> {
  if (required.length === 0) return {}
  const lists: Readonly<Record<string, string>> = {
    get_release: '/v1/releases',
    get_endpoint: '/v1/endpoints',
    get_provider: '/v1/providers',
    get_event: '/v1/events',
    get_evidence: '/v1/evidence',
    get_source: '/v1/sources',
    get_claim: '/v1/claims',
    get_claim_history: '/v1/claims',
    get_disagreement: '/v1/disagreement',
  }
  if (name === 'get_snapshot') return { sha: real.observatory.facts.snapshot.manifest.sha256 }
  const path = lists[name]
  if (path === undefined) throw new Error(`no example for ${name}`)
  const [first] = (await real.json(path)) as { id: string }[]
  if (first === undefined) return undefined
  const parts =
    required.length === 2 ? [first.id.slice(0, first.id.indexOf('/')), first.id.slice(first.id.indexOf('/') + 1)] : first.id.split('/')
  return Object.fromEntries(required.map((parameter, place) => [parameter, required.length === 1 ? first.id : parts[place]]))
}

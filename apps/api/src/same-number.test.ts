import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { metricIds } from '@openfrontier/core/metrics'
import { beforeAll, describe, expect, it } from 'vitest'
import { openReal, type Real } from './testing/real-app.ts'

let real: Real
let client: Client
let byCommand: ReadonlyMap<string, unknown>
beforeAll(async () => {
  real = await openReal()
  client = new Client({ name: 'test', version: '1' })
  const fetch = async (url: string | URL, init?: RequestInit) => real.app.fetch(new Request(url, init))
  await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }) as never)
  const command = join(import.meta.dirname, '..', '..', '..', 'packages', 'openfrontier', 'src', 'cli')
  const script = join(import.meta.dirname, 'testing', 'metrics-by-command.ts')
  const flags = ['--conditions=openfrontier-source', '--import', 'tsx', script, command]
  const { stdout } = await promisify(execFile)(process.execPath, flags, { maxBuffer: 256 * 1024 ** 2 })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; result: unknown })
  byCommand = new Map(lines.map(({ id, result }) => [id, result]))
}, 240_000)

describe('the same question', { timeout: 60_000 }, () => {
  it.each(metricIds)('%s has the same answer by library, command, API and MCP', async (id) => {
    const byLibrary: unknown = JSON.parse(JSON.stringify(real.observatory.metric(id)))
    const { structuredContent } = await client.callTool({ name: 'compute_metric', arguments: { id } })
    expect(await real.json(`/v1/metrics/${id}`)).toEqual(byLibrary)
    expect(structuredContent).toEqual(byLibrary)
    expect(byCommand.get(id)).toEqual(byLibrary)
  })
})

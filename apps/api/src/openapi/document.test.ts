import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { metricIds, metrics } from '@openfrontier/core/metrics'
import { beforeAll, describe, expect, it } from 'vitest'
import { openReal } from '../testing/real-app.ts'

interface Described {
  readonly openapi: string
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId: string; readonly parameters: readonly { readonly name: string }[] }>>>
  >
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}
let description: Described
beforeAll(async () => {
  description = (await (await openReal()).json('/openapi.json')) as Described
}, 120_000)

describe('the OpenAPI description', () => {
  it('is 3.1 and names every operation once', () => {
    const ids = Object.values(description.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(description.openapi).toBe('3.1.0')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(metricIds)('has the parameters of %s, and a schema for each', (id) => {
    const { parameters } = description.paths[`/v1/metrics/${id}`]?.['get'] ?? { parameters: [] }
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(metrics[id].parameters.shape))
    for (const parameter of parameters) expect(parameter).toMatchObject({ in: 'query', required: false, schema: expect.any(Object) })
  })

  it('refers to no schema that is not there', () => {
    const referred = [...JSON.stringify(description).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name)
    expect(referred.filter((name) => name === undefined || !(name in description.components.schemas))).toEqual([])
  })

  it("passes redocly's recommended rules without a warning", { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-'))
    try {
      const file = join(folder, 'openapi.json')
      await writeFile(file, JSON.stringify(description))
      const command = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin', 'cli.js')
      const config = join(import.meta.dirname, '..', '..', 'redocly.yaml')
      const { stdout } = await promisify(execFile)(process.execPath, [command, 'lint', file, '--config', config, '--format', 'json'], {
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      })
      const { problems } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { problems: readonly { ruleId: string; message: string }[] }
      expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

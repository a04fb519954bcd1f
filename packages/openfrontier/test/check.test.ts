import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpointSchema, isoDateSchema, releaseSchema } from '@openfrontier/core/entities'
import { createObservatory, type Observatory } from '@openfrontier/core/observatory'
import { Ajv } from 'ajv'
import { afterAll, expect, test } from 'vitest'
import { findingKinds } from '../src/cli/lock-check.ts'
import { run } from '../src/cli/run.ts'
import { fixtureObservatory, recordingTerminal } from './fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'openfrontier-check-'))
afterAll(() => rm(folder, { recursive: true }))

const release = (model: string, act: string, date: string, license?: string, successor?: string) =>
  releaseSchema.parse({
    ...{ id: `${model}/${date}-${act}`, model, act, date, access: act === 'retirement' ? 'api' : 'open-weights', grade: 'S2' },
    ...{ license: license ?? { missing: 'unknown' }, sources: ['handmade'], ...(successor && { successor }) },
  })

const unknown = { missing: 'unknown' } as const
const price = (input: number, from: string, to: unknown) => ({
  input,
  output: 4 * input,
  cachedInput: unknown,
  currency: 'USD',
  from,
  to,
  source: 'handmade',
})
const endpoint = (provider: string, model: string, prices: readonly object[]) =>
  endpointSchema.parse({
    ...{ id: `${provider}/${model}`, provider, label: model, model, firstParty: unknown, quantization: unknown, status: unknown },
    ...{ openWeightsLabel: unknown, operatorCountry: unknown, dataCentres: unknown, howKnown: 'handmade', prices },
    ...{ limits: { context: unknown, output: unknown }, knownSince: '2026-01-20', sources: ['handmade'] },
  })

/** The four models by heart, of which one was relicensed, one retired, one deprecated; and who serves two of them. */
function frontierOfChecks(): Observatory {
  const { snapshot } = fixtureObservatory().facts
  return createObservatory({
    ...snapshot,
    releases: [
      ...snapshot.releases.filter(({ act }) => act === 'api'),
      release('east/three', 'weights', '2025-06-01', 'MIT'),
      release('east/three', 'relicense', '2026-01-10', 'Apache-2.0'),
      release('east/four', 'weights', '2025-12-01', 'MIT'),
      release('west/one', 'retirement', '2026-01-05', undefined, 'west/two'),
      release('west/two', 'deprecation', '2026-01-06'),
    ],
    endpoints: [
      endpoint('host', 'east/four', [price(1, '2025-12-01', '2026-01-11'), price(2, '2026-01-12', { missing: 'not-applicable' })]),
      endpoint('closed', 'east/four', [price(1, '2025-12-01', '2025-12-31')]),
    ],
  })
}

async function check(lock: unknown, ...flags: string[]) {
  const file = join(folder, 'models.lock.json')
  await writeFile(file, typeof lock === 'string' ? lock : JSON.stringify(lock, null, 1))
  const terminal = recordingTerminal()
  const exitCode = await run(['check', file, ...flags], terminal, async () => frontierOfChecks())
  return { exitCode, file, written: terminal.written(), warned: terminal.warned() }
}
const since = '2026-01-01'

test('ends with 0 where nothing changed since the day in the file', async () => {
  const { exitCode, written } = await check({ since, models: [{ model: 'east/four', license: 'MIT' }] })
  expect({ exitCode, written }).toEqual({ exitCode: 0, written: expect.stringContaining('1 models checked, 1 unchanged') })
})

test.each([
  ['east/three', 'licence was MIT, is Apache-2.0 since 2026-01-10', 1],
  ['west/one', 'retired on 2026-01-05; its maker names west/two', 1],
  ['no-such-model-at-all', 'the name no longer resolves', 1],
  ['west/two', 'deprecated on 2026-01-06', 0],
])('says of %s that %s, and ends with %i', async (model, detail, exitCode) => {
  const checked = await check({ since, models: [model] })
  expect(checked.exitCode).toBe(exitCode)
  expect(checked.written.replace(/\s+/g, ' ')).toContain(detail)
  expect(JSON.parse((await check({ since, models: [model] }, '--json')).written)).toMatchObject({
    ok: exitCode === 0,
    findings: [{ query: model, fails: exitCode === 1, detail: expect.stringContaining(detail) }],
  })
})

test('a changed price warns, and a provider that no longer serves a model fails, by its last day and not by likeness', async () => {
  const { exitCode, written } = await check({ since, models: [{ model: 'east/four', provider: 'host' }] }, '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(written).findings).toMatchObject([
    {
      kind: 'price-changed',
      detail: 'host/east/four: price was 1 in, 4 out (USD a million tokens), is 2 in, 8 out (USD a million tokens) since 2026-01-12',
    },
  ])
  const gone = await check({ since, models: [{ model: 'east/four', provider: 'closed' }] }, '--json')
  expect(gone.exitCode).toBe(1)
  expect(JSON.parse(gone.written).findings).toMatchObject([
    { kind: 'endpoint-gone', detail: 'closed is not known to serve it on 2026-01-31; 1 others do: host' },
  ])
})

test('without a provider in the file no price is asked for', async () => {
  expect(JSON.parse((await check({ since, models: ['east/four'] }, '--json')).written).findings).toEqual([])
})

const everything = {
  since,
  models: ['east/three', 'west/one', 'west/two', 'no-such-model-at-all', { model: 'east/four', provider: 'host' }],
}

test('SARIF locates each finding on the line of its name', async () => {
  const { exitCode, written, file } = await check(everything, '--sarif')
  expect(exitCode).toBe(1)
  const sarif = JSON.parse(written)
  expect(sarif).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') })
  const [{ tool, results }] = sarif.runs
  expect(tool.driver).toMatchObject({ name: 'openfrontier', rules: findingKinds.map((id) => ({ id })) })
  const lines = JSON.stringify(everything, null, 1).split('\n')
  for (const result of results) {
    const [{ physicalLocation }] = result.locations
    expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(['error', 'warning']).toContain(result.level)
    expect(physicalLocation.artifactLocation.uri).toBe(file)
    expect(lines[physicalLocation.region.startLine - 1]).toContain(result.message.text.split(': ')[0])
  }
  expect(results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
    ['licence-changed', 'error'],
    ['retired', 'error'],
    ['deprecated', 'warning'],
    ['not-found', 'error'],
    ['price-changed', 'warning'],
  ])
})

test('SARIF of an unchanged list has no results, and a list is located by line too', async () => {
  const list = '# relied on\neast/four\n\nno-such-model-at-all\n'
  const [{ results }] = JSON.parse((await check(list, '--sarif')).written).runs
  expect(results[0].locations[0].physicalLocation.region.startLine).toBe(4)
  expect(JSON.parse((await check('east/four\n', '--sarif')).written).runs[0].results).toEqual([])
})

test('the bill of materials fits the schema of CycloneDX 1.6', async () => {
  const { written } = await check(everything, '--cyclonedx')
  const bill = JSON.parse(written)
  const folderOfSchemas = join(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'), '..', 'res', 'schema')
  const schema = (name: string) => createRequire(import.meta.url)(join(folderOfSchemas, name))
  const ajv = new Ajv({ strict: false, validateFormats: false })
  ajv.addSchema(schema('spdx.SNAPSHOT.schema.json'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json')
  ajv.addSchema(schema('jsf-0.82.SNAPSHOT.schema.json'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json')
  const fits = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'))
  expect(fits(bill), JSON.stringify(fits.errors)).toBe(true)
  expect(fits({ ...bill, components: [{ type: 'model', name: 'x' }] })).toBe(false)
  expect(bill.components).toHaveLength(5)
  expect(bill.components[0]).toMatchObject({
    type: 'machine-learning-model',
    'bom-ref': 'east/three',
    manufacturer: { name: 'East' },
    licenses: [{ expression: 'Apache-2.0' }],
    properties: [{ name: 'openfrontier:query' }, { name: 'openfrontier:licence-changed' }],
  })
  expect(bill.metadata.timestamp).toBe('2026-01-31T00:00:00Z')
})

test('a day that is none is refused by name', async () => {
  const { exitCode, warned } = await check({ since: 'May', models: [] })
  expect({ exitCode, warned }).toEqual({ exitCode: 2, warned: expect.stringContaining('since is invalid') })
  expect(isoDateSchema.safeParse('May').success).toBe(false)
})

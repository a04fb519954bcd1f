import { metricResultSchema } from '@openfrontier/core/metrics'
import { expect, test } from 'vitest'
import { fixtureObservatory, recordingTerminal } from '../../test/fixture.ts'
import { run } from './run.ts'

/** Runs a command over four handmade models. */
async function call(...args: string[]) {
  const terminal = recordingTerminal()
  const frontier = fixtureObservatory()
  const exitCode = await run(args, terminal, async (_parts, asOf) => (asOf === undefined ? frontier : frontier.asOf(asOf)))
  return { exitCode, written: terminal.written(), warned: terminal.warned() }
}

const json = async (...args: string[]) => JSON.parse((await call(...args, '--json')).written)

test('prints its help on stdout, also when called with nothing or with help', async () => {
  for (const args of [['--help'], ['help'], ['help', 'models'], ['metric', 'frontier-lag', '-h']]) {
    const { exitCode, written, warned } = await call(...args)
    expect(exitCode).toBe(0)
    expect(written).toContain('Exit codes:')
    expect(warned).toBe('')
    expect(written.split('\n').every((line) => line.length <= 80)).toBe(true)
  }
})

test('lists the metrics and explains one', async () => {
  expect((await call('metric')).written).toContain('frontier-lag')
  const { written } = await call('metric', 'frontier-lag', '--help')
  for (const part of [
    'How long ago did the leader',
    '--country-rule <word>',
    'What it cannot say',
    'only models whose weights can be downloaded',
  ])
    expect(written).toContain(part)
})

test('prints exactly the result of a metric as JSON', async () => {
  const result = metricResultSchema.parse(await json('metric', 'frontier-gap', '--draws', '200'))
  // Two at 150 and Four at 145.
  expect(result).toMatchObject({ kind: 'estimate', metric: 'frontier-gap@1', value: 5, unit: 'index points', asOf: '2026-01-31' })
})

test('takes flags before and after the name of a metric', async () => {
  const { written } = await call('metric', '--json', 'frontier-gap', '--as-of', '2025-10-01', '--draws', '200')
  expect(JSON.parse(written)).toMatchObject({ value: 15, asOf: '2025-10-01' })
})

test('answers undetermined with exit code 0', async () => {
  const { exitCode, written } = await call('metric', 'frontier-lag', '--b', 'nowhere')
  expect(exitCode).toBe(0)
  expect(written).toContain('undetermined: unknown party')
})

test('prints the answer of a metric with unit, interval and n', async () => {
  const { written } = await call('metric', 'parity', '--index', 'arena')
  expect(written).toMatch(/−30\.0 Arena points \(90 % interval −35\.7 to −24\.3\), n = 2/)
})

test('gives estimate and lack of one the same CSV columns', async () => {
  const header = async (...args: string[]) => (await call('metric', 'frontier-gap', ...args, '--csv')).written.split('\r\n')[0]
  expect(await header('--draws', '200')).toBe(await header('--b', 'nowhere'))
})

test('says what was meant by a wrong metric, flag or value, with exit code 2 and no answer', async () => {
  const wrong: [string[], string][] = [
    [['metric', 'frontier-lg', '--a', 'US'], 'Did you mean frontier-lag?'],
    [['metric', 'frontier-lag', '--indx', 'eci'], 'Did you mean --index?'],
    [['metric', 'frontier-gap', '--index', 'arenaa'], 'It is one of eci, arena. Did you mean arena?'],
    [['metric', 'frontier-lag', '--as-of', '2026-02-30'], 'written YYYY-MM-DD'],
    [['metric', 'frontier-lag', '--json', '--csv'], 'cannot be used with'],
    [['models', '--country', 'eastt'], 'Did you mean east?'],
    [['models', '--released-after', 'May'], 'written YYYY-MM-DD'],
    [['models', '--min-index', 'high'], 'It is a number.'],
    [['models', '--limit', '-1'], 'a whole number of at least 0'],
    [['models', '--open', 'osi'], 'weights, osi-licence, commercial, closed'],
    [['claim'], 'Did you mean claims?'],
    [['model'], "missing required argument 'name'"],
    [['report', 'today'], 'too many arguments'],
  ]
  for (const [args, hint] of wrong) {
    const { exitCode, written, warned } = await call(...args)
    expect.soft(warned, args.join(' ')).toContain(hint)
    expect.soft({ exitCode, written }, args.join(' ')).toEqual({ exitCode: 2, written: '' })
  }
})

test('filters, sorts and limits models, those without a value last', async () => {
  const ids = async (...args: string[]) => (await json('models', ...args)).map(({ id }: { id: string }) => id)
  expect(await ids()).toEqual(['west/two', 'east/four', 'west/one', 'east/three'])
  expect(await ids('--sort', 'rating', '--limit', '3')).toEqual(['west/two', 'east/four', 'east/three'])
  expect(await ids('--sort', 'released', '--country', 'CN', '--open', 'weights')).toEqual(['east/four', 'east/three'])
  expect(await ids('--min-index', '141', '--lab', 'west')).toEqual(['west/two'])
  expect(await ids('--as-of', '2025-07-01', '--sort', 'id')).toEqual(['east/three', 'west/one'])
})

test('says of missing facts why they are missing', async () => {
  const [one] = await json('models', '--text', 'one-preview')
  expect(one).toMatchObject({ id: 'west/one', family: { missing: 'unknown' }, rating: { missing: 'not-published' } })
})

test('prints a table of models no wider than the screen', async () => {
  const { written } = await call('models')
  expect(written).toMatch(/east\/four\s+CN\s+2025-12-01\s+open\s+145\.0\s+144\.0–146\.0/)
  expect(written.split('\n').every((line) => line.length <= 80)).toBe(true)
})

test('finds a model by any of its names', async () => {
  expect(await json('model', 'ONE-preview')).toMatchObject({
    resolution: { kind: 'resolved', modelId: 'west/one', via: 'arena alias' },
    model: { id: 'west/one' },
    releases: [{ date: '2025-01-15' }],
  })
  expect((await call('model', 'Four')).written).toContain('145.0 index points (90 % interval 144.0 to 146.0), vintage')
})

test('shows near names of a model that is not found and candidates of an ambiguous one, with exit code 1', async () => {
  const missing = await call('model', 'west/ones')
  expect(missing).toMatchObject({ exitCode: 1, written: '' })
  expect(missing.warned).toContain('near names are:\n  west/one')
  const several = await call('model', 'second')
  expect(several.exitCode).toBe(1)
  expect(several.warned).toContain('east/three\n  west/two')
  expect(JSON.parse((await call('model', 'second', '--json')).written)).toMatchObject({ kind: 'ambiguous' })
})

test('resolves names in the order asked', async () => {
  expect(await json('resolve', 'Two', 'second', 'nothing-like-it')).toEqual([
    { query: 'Two', kind: 'resolved', modelId: 'west/two', via: 'name' },
    { query: 'second', kind: 'ambiguous', candidates: ['east/three', 'west/two'] },
    { query: 'nothing-like-it', kind: 'not-found', near: [] },
  ])
})

test('gives a causal claim no verdict', async () => {
  expect(await json('claims')).toMatchObject([{ id: 'C19', kind: 'causal', verdicts: null, bearing: expect.any(Array) }])
  expect((await call('claims', 'c19')).written).toContain('no verdict')
})

test('ends with 1 where a claim does not exist', async () => {
  expect(await call('claims', 'C99')).toEqual({ exitCode: 1, written: '', warned: 'there is no claim "C99"; there are C19\n' })
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { licenseEvaluationSchema } from '@openfrontier/core/licensing'
import { estimateSchema } from '@openfrontier/core/metrics'
import { afterAll, expect, test } from 'vitest'
import { commands, run } from '../src/cli/run.ts'
import { loadObservatory } from '../src/index.ts'
import { recordingTerminal } from './fixture.ts'

const folder = await mkdtemp(join(tmpdir(), 'openfrontier-'))
afterAll(() => rm(folder, { recursive: true }))
const frontier = await loadObservatory({ parts: 'all' })

/** Runs a command over the facts of the repository. */
async function call(...args: string[]) {
  const terminal = recordingTerminal()
  const exitCode = await run(args, terminal, async (_parts, asOf) => (asOf === undefined ? frontier : frontier.asOf(asOf)))
  return { exitCode, written: terminal.written(), warned: terminal.warned() }
}
const json = async (...args: string[]) => JSON.parse((await call(...args, '--json')).written)
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const fits = (text: string) => text.split('\n').filter((line) => line.length > 80)

test.each(commands.map(({ name }) => name))('%s explains itself with examples of its own flags, in 80 columns', async (command) => {
  const { exitCode, written } = await call(command, '--help')
  expect({ exitCode, tooLong: fits(written) }).toEqual({ exitCode: 0, tooLong: [] })
  const examples = written.split('Examples:\n')[1]?.match(/^ {2}.*\bopenfrontier .*$/gm) ?? []
  expect(examples.length).toBeGreaterThan(0)
  const flags = examples.flatMap((line) => line.match(/(?<=\s)--[a-z-]+/g) ?? [])
  // Of `metric`, whose flags are those of the metric it is given, the metric's own help tells them.
  const explained = command === 'metric' ? await helpOfMetrics(examples) : written
  expect(flags.filter((flag) => !new RegExp(`${flag}\\b`).test(explained.split('Examples:')[0] ?? ''))).toEqual([])
})

async function helpOfMetrics(examples: readonly string[]): Promise<string> {
  const ids = examples.flatMap((line) => /openfrontier metric ([a-z-]+)/.exec(line)?.[1] ?? [])
  const pages = await Promise.all(ids.map((id) => call('metric', id, '--help')))
  return pages.map(({ written }) => written.split('Examples:')[0]).join('\n')
}

test('license answers by id and by model, in full or for every use', async () => {
  const answer = await json('license', 'licenseref-kimi-k3', '--use', 'model-as-a-service', '--revenue', '25e6/any-12-months')
  expect(licenseEvaluationSchema.parse(answer)).toMatchObject({ answer: 'permission-needed', license: 'LicenseRef-kimi-k3' })
  const model = await json('license', 'minimax/minimax-m2', '--use', 'product', '--as-of', '2025-11-01')
  expect(model).toMatchObject({ answer: 'yes', weights: { evaluation: { license: 'MIT' } } })
  expect(await json('license', 'MIT')).toHaveLength(6)
  const { written } = await call('license', 'kimi-k3', '--use', 'product', '--monthly-users', '12e6', '--territory', 'DE')
  expect(written).toContain('not legal advice')
  expect(fits(written)).toEqual([])
  expect((await call('license', 'MIT', '--use', 'product', '--csv')).written).toMatch(/^license,use,answer,kind,about/)
})

test('compare tests the differences of models and of labs', async () => {
  const models = await json('compare', 'kimi-k3', 'openai/gpt-5', 'qwen3.8-max')
  expect(models.compared.map(({ id }: { id: string }) => id)).toEqual(['moonshotai/kimi-k3', 'openai/gpt-5', 'alibaba/qwen3.8-max'])
  expect(models).toMatchObject({ level: 0.95 })
  const [first] = models.tests
  const estimate = estimateSchema.parse(first.result)
  expect(first).toMatchObject({ scale: 'eci', a: 'moonshotai/kimi-k3', b: 'openai/gpt-5' })
  expect(estimate).toMatchObject({ metric: 'model-parity@1', answer: 'behind', unit: 'index points' })
  const { index } = models.compared[0].model
  expect(estimate.value).toBeCloseTo(models.compared[1].model.index.value - index.value, 6)
  for (const names of [
    ['openai', 'deepseek'],
    ['kimi-k3', 'openai/gpt-5', 'qwen3.8-max', 'deepseek-v3'],
  ]) {
    expect(fits((await call('compare', ...names)).written)).toEqual([])
  }
})

test('model parity turns its sign with its sides', async () => {
  const [there] = (await json('compare', 'kimi-k3', 'openai/gpt-5')).tests
  const [back] = (await json('compare', 'openai/gpt-5', 'kimi-k3')).tests
  expect(back.result.value).toBeCloseTo(-there.result.value, 9)
  expect(back.result.interval.low).toBeCloseTo(-there.result.interval.high, 9)
})

test('check ends with 1 and a reason for a changed licence and an unknown name, with 0 where nothing changed', async () => {
  const lock = await file('lock.json', '{"since": "2026-08-01", "models": ["kimi-k3", {"model": "minimax/minimax-m2", "license": "MIT"}]}')
  const changed = await call('check', lock)
  expect(changed.exitCode).toBe(1)
  expect(changed.written.replace(/\s+/g, ' ')).toContain('licence was MIT, is LicenseRef-minimax-m2-modified-mit since 2025-11-13')
  const list = await file('models.txt', '# relied on\nkimi-k3\nno-such-model-at-all # a comment\n')
  expect(await json('check', list, '--since', '2026-08-01')).toMatchObject({
    ok: false,
    findings: [{ kind: 'not-found', query: 'no-such-model-at-all' }],
  })
  expect(await call('check', await file('same.txt', 'kimi-k3\n'), '--since', '2026-08-01')).toMatchObject({ exitCode: 0 })
})

test('changes lists what came after a day, oldest first, and by kind', async () => {
  const { changes, asOf } = await json('changes', '--since', '2026-08-05')
  const dates = changes.map(({ date }: { date: string }) => date)
  expect(dates).toEqual([...dates].sort())
  expect(dates[0] > '2026-08-05' && dates.at(-1) <= asOf).toBe(true)
  expect((await json('changes', '--since', '2025-11-01', '--as-of', '2025-11-30', '--kind', 'relicensing')).changes).toContainEqual(
    expect.objectContaining({ model: 'minimax/minimax-m2', date: '2025-11-13' }),
  )
  expect(fits((await call('changes', '--since', '2026-08-01')).written)).toEqual([])
})

test('export writes every record once, in each form', async () => {
  const out = join(folder, 'labs.csv')
  await call('export', '--part', 'catalogue', '--kind', 'labs', '--csv', '--out', out)
  const { parse } = await import('csv-parse/sync')
  expect(parse(await readFile(out, 'utf8'), { columns: true })).toHaveLength(frontier.labs.size)
  const lines = (await call('export', '--part', 'catalogue', '--kind', 'labs')).written.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).recordKind)).toEqual(Array.from(frontier.labs, () => 'labs'))
  expect(JSON.parse((await call('export', '--part', 'catalogue', '--kind', 'labs', '--json')).written).labs).toHaveLength(
    frontier.labs.size,
  )
})

test('chart draws SVG on standard output and PNG into a file', async () => {
  expect((await call('chart', 'frontier')).written).toMatch(/^<(?:\?xml|svg)/)
  const out = join(folder, 'gap.png')
  expect(await call('chart', 'frontier-arena', '--out', out)).toMatchObject({ exitCode: 0, written: '' })
  expect((await readFile(out)).subarray(1, 4).toString()).toBe('PNG')
})

test('completion knows every command and its flags', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { written } = await call('completion', shell)
    for (const word of ['license', 'compare', 'monthly-users', 'model-as-a-service', 'frontier-lag']) expect.soft(written).toContain(word)
  }
})

test('errors name flag, value and expectation, with exit code 2', async () => {
  const wrong: [string[], string[]][] = [
    [
      ['license', 'MIT', '--use', 'produkt'],
      ['--use', 'produkt', 'Did you mean product?'],
    ],
    [
      ['license', 'MIT', '--use', 'product', '--territory', 'Germany'],
      ['--territory', 'Germany', 'two capital letters'],
    ],
    [
      ['license', 'MIT', '--revenue', 'lots'],
      ['--revenue', 'lots', '20e6/year'],
    ],
    [
      ['license', 'MIT', '--monthly-users', '-1'],
      ['--monthly-users', '-1', 'at least 0'],
    ],
    [
      ['compare', 'kimi-k3'],
      ['kimi-k3', 'two names or more'],
    ],
    [
      ['check', join(folder, 'none.json')],
      ['none.json', 'no such file'],
    ],
    [
      ['changes', '--since', '2999-01-01'],
      ['--since', '2999-01-01', 'a day before'],
    ],
    [
      ['export', '--part', 'catalogu'],
      ['--part', 'catalogu', 'Did you mean catalogue?'],
    ],
    [
      ['export', '--part', 'catalogue', '--csv'],
      ['--format', 'csv', '--kind'],
    ],
    [
      ['export', '--part', 'catalogue', '--kind', 'lab'],
      ['--kind', 'lab', 'labs'],
    ],
    [
      ['chart', 'fronteir'],
      ['fronteir', 'Did you mean frontier?'],
    ],
    [
      ['chart', 'frontier', '--out', 'gap.pdf'],
      ['--out', 'gap.pdf', '.svg or .png'],
    ],
    [
      ['completion', 'tcsh'],
      ['tcsh', 'bash, zsh, fish'],
    ],
  ]
  for (const [args, hints] of wrong) {
    const { exitCode, written, warned } = await call(...args)
    for (const hint of hints) expect.soft(warned, args.join(' ')).toContain(hint)
    expect.soft({ exitCode, written }, args.join(' ')).toEqual({ exitCode: 2, written: '' })
  }
})

test('what is not found ends with 1 and near names', async () => {
  const license = await call('license', 'LicenseRef-kimi-k4')
  expect(license).toMatchObject({ exitCode: 1, written: '' })
  expect(license.warned).toContain('Did you mean LicenseRef-kimi-k3?')
  expect(await call('compare', 'kimi-k3', 'no-such-model-at-all')).toMatchObject({ exitCode: 1, written: '' })
  expect((await call('compare', 'openai', 'kimi-k3')).warned).toContain('compare labs with labs')
})

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { metricResultSchema } from '@openfrontier/core/metrics'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { run } from '../src/cli/run.ts'
import { recordingTerminal } from './fixture.ts'

const main = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')

/** Runs a command in this process, over the facts of the repository. */
async function call(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const terminal = recordingTerminal()
  const exitCode = await run(args, terminal)
  return { exitCode, stdout: terminal.written(), stderr: terminal.warned() }
}

/** Runs it as a person does, in a process of its own: where output, errors and the exit code go is part of the answer. */
function spawned(...args: string[]): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=openfrontier-source', '--import', 'tsx', main, ...args], {
      cwd: join(import.meta.dirname, '..'),
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
  })
}

test('prints a metric as JSON that its schema knows, and nothing else', async () => {
  const { exitCode, stdout, stderr } = await spawned(
    'metric',
    'frontier-lag',
    '--a',
    'US',
    '--b',
    'CN',
    '--vintage',
    '2026-08-11',
    '--json',
  )
  const result = metricResultSchema.parse(JSON.parse(stdout))
  // The lag on 2026-08-11 that the publication itself gives is 5.2 months.
  expect(result).toMatchObject({ kind: 'estimate', metric: 'frontier-lag@1', unit: 'months', value: expect.closeTo(5.2, 1) })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
}, 60_000)

test('prints a series whose every point is an estimate', async () => {
  const { stdout } = await call(
    'metric',
    'open-weight-share',
    '--of',
    'CN',
    '--by',
    'year',
    '--from',
    '2023-01-01',
    '--draws',
    '200',
    '--json',
  )
  const result = metricResultSchema.parse(JSON.parse(stdout))
  expect(result.kind === 'series' && result.points.length).toBeGreaterThan(2)
}, 60_000)

test('prints a claim with both verdicts and the grid behind them', async () => {
  const { exitCode, stdout } = await call('claims', 'C24', '--json')
  const verdict = z.looseObject({
    asOf: z.iso.date(),
    verdict: z.enum(['supported', 'partly', 'contradicted', 'undetermined', 'not-measurable']),
    specifications: z
      .array(
        z.looseObject({
          parameters: z.record(z.string(), z.unknown()),
          estimate: metricResultSchema,
          meets: z.enum(['yes', 'no', 'indeterminate']),
        }),
      )
      .min(6),
    flippedBy: z.array(z.unknown()),
    sentence: z.string().min(1),
  })
  const record = z.looseObject({
    id: z.literal('C24'),
    kind: z.literal('metric'),
    said: z.string(),
    restated: z.string(),
    verdicts: z.object({ said: verdict, now: verdict }),
  })
  expect(record.safeParse(JSON.parse(stdout)).error).toBeUndefined()
  expect(exitCode).toBe(0)
}, 60_000)

test('tells a wrong flag and a wrong date in a sentence, without a stack', async () => {
  const [flag, date] = await Promise.all([spawned('metric', 'frontier-lag', '--indx', 'eci'), call('models', '--as-of', 'May')])
  expect(flag.stderr).toContain('Did you mean --index?')
  expect(date.stderr).toContain('written YYYY-MM-DD')
  for (const { exitCode, stdout, stderr } of [flag, date]) {
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).not.toMatch(/\n\s+at /)
  }
}, 60_000)

test('ends with 1 where no model has the name', async () => {
  const { exitCode, stdout, stderr } = await call('model', 'moonshotai/kimi-k9')
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(stderr).toContain('near names are:')
}, 60_000)

test('resolves names of several publications', async () => {
  const { exitCode, stdout } = await call('resolve', 'moonshotai/kimi-k2-0905', 'no such model at all', '--json')
  expect(JSON.parse(stdout)).toMatchObject([{ kind: 'resolved', modelId: 'moonshotai/kimi-k2-0905' }, { kind: 'not-found' }])
  expect(exitCode).toBe(0)
}, 60_000)

test('is quiet when its reader stops early', async () => {
  const child = spawn(process.execPath, ['--conditions=openfrontier-source', '--import', 'tsx', main, 'models', '--limit', '0', '--json'], {
    cwd: join(import.meta.dirname, '..'),
  })
  let stderr = ''
  child.stderr.on('data', (chunk) => (stderr += chunk))
  child.stdout.once('data', () => child.stdout.destroy())
  const exitCode = await new Promise((resolve) => child.on('close', resolve))
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
}, 60_000)

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startUpstream, type Upstream } from '../../packages/openfrontier/src/testing/upstream.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const command = join(root, 'packages', 'openfrontier', 'dist', 'cli.js')
const samples = join(root, 'packages', 'sources', 'fixtures', 'epoch', 'eci', '2026-08-11')

let upstream: Upstream
let store = ''
beforeAll(async () => {
  store = await mkdtemp(join(tmpdir(), 'refreshed-'))
  upstream = await startUpstream()
  for (const name of ['eci_scores.csv', 'eci_benchmarks.csv', 'edi_scores.csv']) {
    upstream.files.set(`epoch.ai/data/${name}`, await readFile(join(samples, name), 'utf8'))
  }
})
afterAll(async () => {
  await upstream.close()
  await rm(store, { recursive: true, force: true })
})

async function openfrontier(...args: readonly string[]) {
  const env = { ...process.env, OPENFRONTIER_MIRROR: upstream.address, OPENFRONTIER_DATA: store }
  const answer = await run(process.execPath, [command, ...args], { cwd: store, env, maxBuffer: 1 << 26 }).catch(
    (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
  )
  return { code: 'code' in answer ? answer.code : 0, out: answer.stdout, complaints: answer.stderr }
}

const refresh = ['refresh', 'epoch-eci', '--today', '2026-11-01', '--no-verdicts', '--json'] as const

test('the built command takes no copy that looks wrong unless it is told to, and opens what it took', { timeout: 300_000 }, async () => {
  const declined = await openfrontier(...refresh)
  expect([declined.code, JSON.parse(declined.out).outcome]).toEqual([3, 'unchanged'])
  expect(declined.complaints).toContain('--accept epoch-eci takes it without asking')
  const taken = await openfrontier(...refresh, '--accept', 'epoch-eci,facts')
  expect([taken.code, JSON.parse(taken.out).outcome]).toEqual([0, 'swapped'])
  const code = `import { loadObservatory } from 'openfrontier'
    const frontier = await loadObservatory({ from: process.argv[1], parts: ['index'] })
    console.log(frontier.facts.snapshot.indexScores.some(({ vintage }) => vintage === '2026-11-01'))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code, store], { cwd: root })
  expect(stdout.trim()).toBe('true')
})

test('the built command says what is wrong with an id, and lists what can be refreshed', { timeout: 60_000 }, async () => {
  const wrong = await openfrontier('refresh', '--accept', 'epoch-ec')
  expect([wrong.code, wrong.complaints]).toEqual([2, expect.stringContaining('Did you mean epoch-eci?')])
  expect((await openfrontier('refresh', '--list')).out).toContain('huggingface-hub-weekly')
})

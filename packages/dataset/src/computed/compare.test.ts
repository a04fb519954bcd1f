import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareComputed, writeComputed } from './compare.ts'
import type { Computed } from './compute.ts'

const report = (said: string, now: string, value = 1) => `${JSON.stringify({ verdicts: { said: { verdict: said, value }, now: { verdict: now } } })}\n`
const computed = (files: Readonly<Record<string, string>>): Computed => ({ claims: [], files: new Map(Object.entries(files)) })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfrontier-computed-'))
  await writeComputed(folder, computed({ 'claims/C24.json': report('supported', 'undetermined'), 'metrics/index-gap.json': '{"value":4.64}\n' }))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('finds nothing where the facts give what is checked in, but for the last digits', async () => {
  const files = { 'claims/C24.json': report('supported', 'undetermined'), 'metrics/index-gap.json': '{"value":4.640000000000001}\n' }
  expect(await compareComputed(folder, computed(files))).toEqual([])
})

test('says which verdict moves', async () => {
  const files = { 'claims/C24.json': report('supported', 'partly'), 'metrics/index-gap.json': '{"value":4.64}\n' }
  expect(await compareComputed(folder, computed(files))).toEqual([
    { path: 'claims/C24.json', what: 'verdict now moves from undetermined to partly' },
  ])
})

test('tells figures that move from verdicts that do', async () => {
  const files = { 'claims/C24.json': report('supported', 'undetermined', 2), 'metrics/index-gap.json': '{"value":5}\n' }
  expect(await compareComputed(folder, computed(files))).toEqual([
    { path: 'claims/C24.json', what: 'has other figures; its verdicts stand' },
    { path: 'metrics/index-gap.json', what: 'has another value' },
  ])
})

test('names files that are missing and files that are computed no more, and writing mends both', async () => {
  await writeFile(join(folder, 'metrics', 'old.json'), '{}')
  const now = computed({ 'claims/C01.json': report('supported', 'supported') })
  expect((await compareComputed(folder, now)).map((stale) => `${stale.path} ${stale.what}`)).toEqual([
    'claims/C01.json is not there',
    'claims/C24.json is computed no more',
    'metrics/index-gap.json is computed no more',
    'metrics/old.json is computed no more',
  ])
  await writeComputed(folder, now)
  expect(await compareComputed(folder, now)).toEqual([])
})

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refreshableSources } from '@openfrontier/sources'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadObservatory } from '../load-observatory.ts'
import { refreshFrom, smallFacts } from '../testing/small-facts.ts'
import { startUpstream, type Upstream } from '../testing/upstream.ts'

let upstream: Upstream
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-'))
  upstream = await startUpstream()
})
afterEach(async () => {
  await upstream.close()
  await rm(folder, { recursive: true, force: true })
})

/**
 * Two weeks of a Hub of five repositories, written by `writeHubFile`: Qwen3-8B, made in April 2025, with 20 downloads and then 90;
 * Llama-3.1-8B with 50; `a/one` (5) made of Qwen3-8B in September 2026, `a/two` (5) of `a/one` in October, `b/three` (10) of Llama in
 * September. Downloads of all time are three times as many.
 */
const weeks = ['2026-10-21', '2026-10-28'] as const
const dataset = 'huggingface.co/datasets/hfmlsoc/hub_weekly_snapshots'
const named = (...ids: readonly string[]) => refreshableSources.filter(({ id }) => ids.includes(id))

async function serveWeeks(): Promise<void> {
  for (const week of weeks) {
    const file = await readFile(new URL(`../testing/hub/${week}.parquet`, import.meta.url))
    upstream.files.set(`${dataset}/resolve/main/models/${week}/models.parquet`, file)
  }
  const tree = weeks.map((week) => ({ type: 'file', path: `models/${week}/models.parquet` }))
  upstream.files.set('huggingface.co/api/datasets/hfmlsoc/hub_weekly_snapshots/tree/main/models', JSON.stringify(tree))
}

it('gives downloads by family, crossovers and derivatives by month out of weekly snapshots of the Hub', { timeout: 60_000 }, async () => {
  await serveWeeks()
  const store = join(folder, 'store')
  const environment = { OPENFRONTIER_MIRROR: upstream.address, OPENFRONTIER_HUB_WEEKS: 'all', HF_TOKEN: 'hf_secret' }
  const report = await refreshFrom(upstream, store, await smallFacts(), { sources: named('huggingface-hub-weekly'), environment })
  expect(report.sources).toMatchObject([{ kind: 'refreshed', source: 'huggingface-hub-weekly' }])
  const frontier = await loadObservatory({ from: store, parts: 'all' })
  const families = { universe: 'huggingface-hub-families', measure: 'downloads-30-days', by: 'family' } as const
  expect(frontier.metric('adoption-share', { ...families, of: 'Qwen', from: '2026-09-29', to: '2026-10-28' })).toMatchObject({
    kind: 'estimate',
    value: 100 / 160,
  })
  expect(frontier.metric('family-crossover', { ...families, a: 'Qwen', b: 'Llama', every: 'period' })).toMatchObject({ answer: 'passed' })
  const derivatives = { universe: 'huggingface-hub-derivatives-families', by: 'family', of: 'Qwen' } as const
  const share = (from: string, to: string) => frontier.metric('adoption-share', { ...derivatives, from, to })
  expect(share('2026-09-01', '2026-09-30')).toMatchObject({ value: 1 / 2 })
  expect(share('2026-10-01', '2026-10-28')).toMatchObject({ value: 1 })
  // The licence of the publication, and who is to be credited, go with the data.
  expect(frontier.facts.snapshot.sources).toMatchObject([{ license: 'ODbL-1.0', attribution: expect.stringContaining('hfmlsoc') }])
})

it('gives repositories, their bases and downloads out of the Hub’s lists of organisations', { timeout: 60_000 }, async () => {
  const entry = (id: string, downloads: number, more: object = {}) => ({
    ...{ id, createdAt: '2026-09-18T11:40:39.000Z', downloads, downloadsAllTime: downloads * 4, likes: 3, tags: ['license:mit'], ...more },
  })
  const list = [
    entry('Qwen/Qwen3-8B', 300),
    entry('Qwen/Qwen3-8B-GGUF', 100, { tags: ['base_model:Qwen/Qwen3-8B', 'base_model:quantized:Qwen/Qwen3-8B'] }),
  ]
  upstream.files.set('huggingface.co/api/models', JSON.stringify(list))
  const store = join(folder, 'store')
  const environment = { OPENFRONTIER_MIRROR: upstream.address, OPENFRONTIER_HF_ORGANIZATIONS: 'Qwen' }
  await refreshFrom(upstream, store, await smallFacts(), { sources: named('huggingface-hub'), environment })
  const frontier = await loadObservatory({ from: store, parts: 'all' })
  expect(frontier.facts.snapshot.repositories).toMatchObject([
    { id: 'Qwen/Qwen3-8B', downloads: 300, licenseLabel: 'mit' },
    { id: 'Qwen/Qwen3-8B-GGUF', relation: 'quantization', bases: [{ label: 'Qwen/Qwen3-8B' }] },
  ])
  const universe = { universe: 'huggingface-organizations', measure: 'downloads-30-days', by: 'label' } as const
  expect(frontier.metric('adoption-share', { ...universe, of: 'Qwen/Qwen3-8B' })).toMatchObject({ kind: 'estimate', value: 0.75 })
  expect(frontier.metric('derivative-share', { by: 'declared-base', of: 'CN', relations: 'quantizations', draws: 100 })).toMatchObject({
    kind: 'estimate',
    n: 1,
  })
})

it('writes no key down, and sends none to a mirror', { timeout: 60_000 }, async () => {
  await serveWeeks()
  upstream.files.set('huggingface.co/api/models', '[]')
  const store = join(folder, 'store')
  const environment = {
    ...{ OPENFRONTIER_MIRROR: upstream.address, OPENFRONTIER_HF_ORGANIZATIONS: 'Qwen' },
    ...{ HF_TOKEN: 'hf_secret', OPENROUTER_API_KEY: 'or_secret' },
  }
  const sources = named('huggingface-hub-weekly', 'huggingface-hub', 'openrouter-daily')
  const told: string[] = []
  const report = await refreshFrom(upstream, store, await smallFacts(), { sources, environment, progress: (text) => void told.push(text) })
  expect(report.sources.map(({ source, kind }) => [source, kind])).toContainEqual(['openrouter-daily', 'failed'])
  expect(JSON.stringify([report, told])).not.toContain('secret')
  expect(upstream.keys).toEqual([])
  expect(await textBelow(store)).not.toContain('secret')
})

async function textBelow(path: string): Promise<string> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n')
}

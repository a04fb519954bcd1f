import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseIsoDate } from '@openfrontier/core/entities'
import type { Snapshot } from '@openfrontier/core/observatory'
import { loadSnapshot } from '@openfrontier/dataset'
import type { OwnFacts } from '@openfrontier/dataset/recompile'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFrom } from '../open-from.ts'
import { eciPath, emptySnapshot, refreshFrom, serveIndex, smallFacts, today } from '../testing/small-facts.ts'
import { startUpstream, type Upstream } from '../testing/upstream.ts'
import { currentState } from './store.ts'

const scores = eciPath('eci_scores.csv')
let upstream: Upstream
let store = ''
let own: OwnFacts

beforeAll(async () => {
  own = await smallFacts()
}, 60_000)
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'refresh-'))
  upstream = await startUpstream()
  await serveIndex(upstream)
})
afterEach(async () => {
  await upstream.close()
  await rm(store, { recursive: true, force: true })
})

const run = (more: Parameters<typeof refreshFrom>[3] = {}) => refreshFrom(upstream, store, own, more)
const later = { today: parseIsoDate('2026-11-08') }
const text = () => String(upstream.files.get(scores))

describe('refreshing', () => {
  it('puts what it took into a state that opens as any snapshot does', async () => {
    const report = await run()
    expect(report.sources).toMatchObject([{ kind: 'refreshed', source: 'epoch-eci', changed: true }])
    expect(report.outcome).toBe('swapped')
    const snapshot = await loadSnapshot({ from: await openFrom(store), parts: ['index', 'catalogue'] })
    expect(snapshot.indexScores.length).toBeGreaterThan(0)
    expect(snapshot.indexScores[0]?.vintage).toBe(today)
    expect(snapshot.sources).toMatchObject([{ id: 'epoch-eci', retrieved: today, license: 'CC-BY-4.0' }])
  })

  it('asks again with what it knows, and takes a copy that says the same for no new one', async () => {
    await run()
    const first = await currentState(store)
    const report = await run(later)
    expect(report.outcome).toBe('unchanged')
    expect(report.sources).toMatchObject([{ kind: 'refreshed', changed: false }])
    expect([...((await currentState(store))?.tables.keys() ?? [])]).toEqual([...(first?.tables.keys() ?? [])])
  })

  it('keeps a newer copy beside the older', async () => {
    await run()
    upstream.files.set(scores, text().replace(/(\d)\.(\d)/, '$1.$2' + '1'))
    const report = await run(later)
    expect(report.outcome).toBe('swapped')
    const dates = new Set([...((await currentState(store))?.tables.keys() ?? [])].map((path) => path.split('/')[1]))
    expect([...dates].sort()).toEqual([today, later.today])
  })

  it('asks before it takes a copy that differs suspiciously, and keeps the last where the answer is no', async () => {
    await run()
    const lines = text().trimEnd().split('\n')
    upstream.files.set(scores, `${lines.slice(0, 3).join('\n')}\n`)
    const asked: string[] = []
    const declined = await run({ ...later, confirm: async (_, reasons) => asked.push(...reasons) < 0 })
    expect(declined.sources).toMatchObject([{ kind: 'declined', lastGood: today }])
    expect(asked.join()).toMatch(/2 rows, the last copy has/)
    const taken = await run({ ...later, confirm: async () => true })
    expect(taken.sources).toMatchObject([{ kind: 'refreshed', changed: true }])
  })

  it('says in a dry run what would change and leaves all at what stands, but for the downloads, which serve the next run', async () => {
    await run()
    const before = await currentState(store)
    upstream.files.set(scores, text().replace(/(\d)\.(\d)/, '$1.$2' + '1'))
    const dry = await run({ ...later, dryRun: true })
    expect([dry.outcome, dry.facts.map(({ kind }) => kind)]).toEqual(['dry-run', expect.arrayContaining(['indexScores'])])
    expect((await currentState(store))?.id).toBe(before?.id)
    expect(JSON.parse(await readFile(join(store, 'status.json'), 'utf8'))).toEqual({ 'epoch-eci': { refreshed: today } })
    const asked = upstream.requests.length
    expect((await run(later)).outcome).toBe('swapped')
    expect(upstream.requests.length).toBe(asked)
  })

  it('asks before it takes facts of which much is gone although each table passed, and leaves all as it is where the answer is no', async () => {
    const before = { ...emptySnapshot, labs: Array.from({ length: 40 }, (_, place) => ({ id: `lab-${place}` })) } as unknown as Snapshot
    const asked: string[][] = []
    const declined = await run({ before, confirm: async (what, reasons) => asked.push([what, ...reasons]) < 0 })
    expect(asked).toEqual([['facts', 'labs: 0 are left of 40']])
    expect([declined.outcome, declined.sources[0]?.kind, await currentState(store)]).toEqual(['declined', 'declined', undefined])
    expect((await run({ before, confirm: async () => true })).outcome).toBe('swapped')
  })

  it('takes nothing where the verdicts cannot be computed from the new facts, and says why', async () => {
    const report = await run({ compute: () => Promise.reject(new Error('no score is on winogrande')) })
    expect(report).toMatchObject({
      outcome: 'declined',
      sources: [{ kind: 'declined' }],
      suspicions: ['verdicts cannot be computed from the new facts: no score is on winogrande'],
    })
    expect(await currentState(store)).toBeUndefined()
  })

  it('compiles nothing where nothing is new, and again where its own facts are other than those it was compiled from', async () => {
    // The fields of a record stand in another order in a package than in a state.
    await run()
    const [record] = (await currentState(store))?.sources ?? []
    if (record === undefined) throw new Error('there is no source')
    const value = Object.fromEntries(Object.entries(record).reverse()) as typeof record
    const packaged = { ...own, curated: { ...own.curated, sources: [{ id: record.id, file: 'sources/epoch-eci', value }] } }
    await refreshFrom(upstream, store, packaged)
    upstream.files.set(scores, text().replace(/(\d)\.(\d)/, '$1.$21'))
    await refreshFrom(upstream, store, packaged, later)
    const steps: string[] = []
    await refreshFrom(upstream, store, packaged, { ...later, progress: (step) => void steps.push(step) })
    expect(steps).not.toContain('compiling')
    const newer = { ...packaged, curated: { ...packaged.curated, indexes: own.curated.indexes.slice(1) } }
    await refreshFrom(upstream, store, newer, { progress: (step) => void steps.push(step) })
    expect(steps).toContain('compiling')
  })

  it('leaves the downloads of an interrupted run for the next of the day', async () => {
    const stop = new AbortController()
    const going = run({ manners: { wait: async () => undefined, signal: stop.signal }, progress: () => stop.abort(new Error('stopped')) })
    await expect(going).rejects.toThrow('stopped')
    expect(await currentState(store)).toBeUndefined()
    const before = upstream.requests.length
    expect((await run()).sources).toMatchObject([{ kind: 'refreshed' }])
    expect(upstream.requests.length - before).toBeLessThan(3)
    expect(await readdir(store)).not.toContain('run.log')
  })

  it('lets one process at a time work on a store, and is not held up by one that is no more', async () => {
    const first = run()
    await expect(run()).rejects.toThrow(`process ${process.pid} is refreshing`)
    await first
    await writeFile(join(store, 'refresh.lock'), '999999999')
    expect((await run()).sources).toMatchObject([{ kind: 'refreshed' }])
    await writeFile(join(store, 'refresh.lock'), String(process.ppid))
    await expect(run()).rejects.toThrow(`process ${process.ppid} is refreshing`)
  })

  it('keeps how each source fared', async () => {
    await run()
    upstream.files.delete(scores)
    await run(later)
    expect(JSON.parse(await readFile(join(store, 'status.json'), 'utf8'))).toMatchObject({
      'epoch-eci': { refreshed: today, failed: { on: later.today, why: expect.stringContaining('404') } },
    })
  })
})

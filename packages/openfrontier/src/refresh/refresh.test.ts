import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseIsoDate } from '@openfrontier/core/entities'
import { loadSnapshot } from '@openfrontier/dataset'
import type { OwnFacts } from '@openfrontier/dataset/recompile'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFrom } from '../open-from.ts'
import { eciPath, refreshFrom, serveIndex, smallFacts, today } from '../testing/small-facts.ts'
import { type Answer, cutOff, hangUp, packed, silence, startUpstream, status, type Upstream } from '../testing/upstream.ts'
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
    expect(report.swapped).toBe(true)
    const snapshot = await loadSnapshot({ from: await openFrom(store), parts: ['index', 'catalogue'] })
    expect(snapshot.indexScores.length).toBeGreaterThan(0)
    expect(snapshot.indexScores[0]?.vintage).toBe(today)
    expect(snapshot.sources).toMatchObject([{ id: 'epoch-eci', retrieved: today, license: 'CC-BY-4.0' }])
  })

  it('asks again with what it knows, and takes a copy that says the same for no new one', async () => {
    await run()
    const first = await currentState(store)
    const report = await run(later)
    expect(report.swapped).toBe(false)
    expect(report.sources).toMatchObject([{ kind: 'refreshed', changed: false }])
    expect([...((await currentState(store))?.tables.keys() ?? [])]).toEqual([...(first?.tables.keys() ?? [])])
  })

  it('keeps a newer copy beside the older', async () => {
    await run()
    upstream.files.set(scores, text().replace(/(\d)\.(\d)/, '$1.$2' + '1'))
    const report = await run(later)
    expect(report.swapped).toBe(true)
    const dates = new Set([...((await currentState(store))?.tables.keys() ?? [])].map((path) => path.split('/')[1]))
    expect([...dates].sort()).toEqual([today, later.today])
  })

  const mended: readonly (readonly [string, Answer[]])[] = [
    ['a lost connection', [hangUp]],
    ['an answer cut off', [cutOff]],
    ['a server that says nothing', [silence]],
    ['a status that passes', [status(500), status(503)]],
    ['too many requests', [status(429, { 'retry-after': '2' })]],
    ['a redirect', [status(302, { location: `/${scores}` })]],
  ]
  it.each(mended)('gets over %s', async (_, faults) => {
    upstream.faults.set(scores, [...faults])
    expect((await run()).sources).toMatchObject([{ kind: 'refreshed' }])
  })

  it('unpacks what comes packed', async () => {
    upstream.faults.set(scores, [packed(text())])
    expect((await run()).sources).toMatchObject([{ kind: 'refreshed' }])
  })

  const page = '<!doctype html><html><body>Sign in</body></html>'
  const fatal: readonly (readonly [string, () => void, RegExp])[] = [
    [
      'a server that stays broken',
      () => upstream.faults.set(scores, Array(9).fill(status(500))),
      /answered 500; given up after 3 attempts/,
    ],
    ['a file that is gone', () => upstream.files.delete(scores), /answered 404/],
    ['a page in the place of CSV', () => upstream.files.set(scores, page), /CSV is expected, the answer is a web page/],
    ['an empty answer', () => upstream.files.set(scores, ''), /the answer is empty/],
    ['another header', () => upstream.files.set(scores, text().replace(/^[^\n]*/, 'a,b,c')), /eci_scores\.csv/],
    ['a file far too large', () => upstream.files.set(scores, 'x'.repeat(3_000_000)), /at most 2000000 bytes are expected/],
    ['a wish to wait for an hour', () => upstream.faults.set(scores, [status(429, { 'retry-after': '3600' })]), /asks to wait 3600 s/],
  ]
  it.each(fatal)('reports %s and keeps the last good copy', async (_, breakIt, why) => {
    await run()
    const before = await currentState(store)
    breakIt()
    const report = await run(later)
    expect(report.sources).toMatchObject([{ kind: 'failed', source: 'epoch-eci', why: expect.stringMatching(why), lastGood: today }])
    const after = await currentState(store)
    expect([after?.id, [...(after?.tables ?? [])]]).toEqual([before?.id, [...(before?.tables ?? [])]])
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

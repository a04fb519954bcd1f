import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSnapshot } from '@openfrontier/dataset'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeEmptySnapshot } from '../testing/snapshot-folder.ts'
import { folderParts } from './folder-parts.ts'
import { createHost } from './host.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
})
afterEach(() => rm(folder, { recursive: true }))

function hostOver(events: string[] = []) {
  return createHost({
    load: () => loadSnapshot({ parts: 'all', from: folderParts(folder) }),
    hire: () => undefined,
    options: {},
    onEvent: ({ event }) => events.push(event),
  })
}
const ask = async (host: ReturnType<typeof hostOver>, path: string) => {
  const response = await host.fetch(new Request(`http://localhost${path}`))
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('a host', () => {
  it('is alive but not ready before it has a snapshot, and says why', async () => {
    const host = hostOver()
    expect((await ask(host, '/healthz')).status).toBe(200)
    expect(await ask(host, '/readyz')).toEqual({ status: 503, body: { status: 'not-ready', reason: 'the snapshot is being loaded' } })
    expect((await ask(host, '/v1/labs')).body).toMatchObject({ type: '/problems/not-ready', status: 503 })
  })

  it('is not ready over a corrupt snapshot, says what is wrong, and becomes ready once it is mended', async () => {
    const id = await writeEmptySnapshot(folder, 1)
    await writeFile(join(folder, 'catalogue.json'), '[ ]')
    const host = hostOver()
    await host.reload()
    const { status, body } = await ask(host, '/readyz')
    expect([status, body['status']]).toEqual([503, 'not-ready'])
    expect(body['reason']).toContain('catalogue of the snapshot is not what its manifest describes')
    await writeEmptySnapshot(folder, 1)
    await host.reload()
    expect((await ask(host, '/readyz')).body).toMatchObject({ status: 'ready', snapshot: id })
  })

  it('is ready once every byte is verified, and makes the API when it is first asked', async () => {
    const id = await writeEmptySnapshot(folder, 1)
    const host = hostOver()
    await host.reload()
    const ready = ask(host, '/readyz')
    const labs = ask(host, '/v1/labs')
    expect((await ready).body).toEqual({ status: 'ready', snapshot: id, dataThrough: '2026-01-01' })
    expect(await labs).toEqual({ status: 200, body: [] })
    expect((await ask(host, '/readyz')).body).toEqual((await ready).body)
  })

  it('is no longer ready where verified bytes turn out to be no records, and says which', async () => {
    const events: string[] = []
    await writeEmptySnapshot(folder, 1, { risk: '{' })
    const host = hostOver(events)
    await host.reload()
    await expect.poll(async () => (await ask(host, '/readyz')).status).toBe(503)
    expect((await ask(host, '/readyz')).body['reason']).toContain('risk of the snapshot is not what its manifest describes: expected JSON')
    expect(events).toEqual(['ready', 'snapshot-rejected'])
  })

  it('keeps the old snapshot where the new one has verified bytes that are no records', async () => {
    const id = await writeEmptySnapshot(folder, 1)
    const host = hostOver()
    await host.reload()
    await writeEmptySnapshot(folder, 2, { risk: '{' })
    await host.reload()
    expect((await ask(host, '/readyz')).body).toMatchObject({ status: 'ready', snapshot: id, rejected: expect.stringContaining('risk') })
  })

  it('keeps the old snapshot where the new one is corrupt, and says so', async () => {
    const events: string[] = []
    const id = await writeEmptySnapshot(folder, 1)
    const host = hostOver(events)
    await host.reload()
    await writeEmptySnapshot(folder, 2)
    await writeFile(join(folder, 'catalogue.json'), '[ ]')
    await host.reload()
    const { status, body } = await ask(host, '/readyz')
    expect([status, body['status'], body['snapshot']]).toEqual([200, 'ready', id])
    expect(body['rejected']).toContain('catalogue')
    expect(events).toEqual(['ready', 'snapshot-rejected'])
  })

  it('takes a new snapshot without a request that fails, and answers from it at once', async () => {
    await writeEmptySnapshot(folder, 1)
    const host = hostOver()
    await host.reload()
    const tags = new Set<string | null>()
    let [going, asked] = [true, 0]
    const load = (async () => {
      while (going) {
        const response = await host.fetch(new Request(`http://localhost/v1/labs?limit=${1 + (asked++ % 50)}`))
        expect(response.status).toBe(200)
        tags.add(response.headers.get('openfrontier-snapshot'))
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const id = await writeEmptySnapshot(folder, 2)
    await host.reload()
    const response = await host.fetch(new Request('http://localhost/v1/labs'))
    expect(response.headers.get('openfrontier-snapshot')).toBe(id)
    await new Promise((resolve) => setTimeout(resolve, 50))
    going = false
    await load
    expect([tags.size, asked > 20]).toEqual([2, true])
  })

  it('is no longer ready when it leaves', async () => {
    await writeEmptySnapshot(folder, 1)
    const host = hostOver()
    await host.reload()
    host.leave()
    expect(await ask(host, '/readyz')).toMatchObject({ status: 503, body: { status: 'stopping' } })
    expect((await ask(host, '/v1/labs')).status).toBe(200)
  })
})

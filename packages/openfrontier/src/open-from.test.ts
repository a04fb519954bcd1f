import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadObservatory, NoSnapshotError, SnapshotIntegrityError } from './index.ts'
import { currentState } from './refresh/store.ts'
import { refreshFrom, serveIndex, smallFacts } from './testing/small-facts.ts'
import { startUpstream } from './testing/upstream.ts'

let server: Server
let folder = ''
let address = ''
const served = new Map<string, string>()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'from-'))
  const upstream = await startUpstream()
  await serveIndex(upstream)
  await refreshFrom(upstream, folder, await smallFacts())
  await upstream.close()
  const snapshot = join((await currentState(folder))?.folder ?? '', 'snapshot')
  for (const name of await readdir(snapshot)) served.set(`/data/${name}`, await readFile(join(snapshot, name), 'utf8'))
  server = createServer((request, response) => {
    const body = served.get(request.url ?? '')
    response.writeHead(body === undefined ? 404 : 200).end(body ?? 'nothing here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
}, 120_000)
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

describe('a snapshot from elsewhere', () => {
  it('opens from an address, with or without a slash at its end, and from a folder of refreshed data, the same', async () => {
    const ids = await Promise.all(
      [`${address}/data`, `${address}/data/`, folder].map(async (from) => {
        const { facts } = await loadObservatory({ from, parts: 'all' })
        expect(facts.snapshot.benchmarks.length).toBeGreaterThan(0)
        return facts.snapshot.manifest.sha256
      }),
    )
    expect(new Set(ids).size).toBe(1)
  })

  it('is refused where there is none, with the address and the answer', async () => {
    await expect(loadObservatory({ from: `${address}/nowhere` })).rejects.toThrow(NoSnapshotError)
    await expect(loadObservatory({ from: `${address}/nowhere` })).rejects.toThrow(/nowhere\/manifest\.json: answered 404/)
    served.set('/page/manifest.json', '<!doctype html>')
    await expect(loadObservatory({ from: `${address}/page` })).rejects.toThrow(/page\/manifest\.json: .*a snapshot is expected there/)
    await expect(loadObservatory({ from: 'http://127.0.0.1:1/' })).rejects.toThrow(NoSnapshotError)
    await expect(loadObservatory({ from: join(folder, 'states') })).rejects.toThrow(/manifest\.json: no such file/)
    await writeFile(join(folder, 'states', 'manifest.json'), '{"schemaVersion":1')
    await expect(loadObservatory({ from: join(folder, 'states') })).rejects.toThrow(/manifest\.json: .*JSON/)
  })

  it('is refused where a file of it is not the one its manifest describes', async () => {
    for (const [path, text] of served) if (path.startsWith('/data/')) served.set(path.replace('/data/', '/bad/'), text)
    served.set('/bad/catalogue.json', '{}')
    await expect(loadObservatory({ from: `${address}/bad`, parts: ['catalogue'] })).rejects.toThrow(SnapshotIntegrityError)
    served.set('/bad/manifest.json', '{"schemaVersion":99}')
    await expect(loadObservatory({ from: `${address}/bad` })).rejects.toThrow(/manifest of the snapshot/)
  })
})

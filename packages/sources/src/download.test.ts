import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseIsoDate } from '@openfrontier/core/entities'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomTrackedModels } from './atom-tracked-models/adapter.ts'
import { download } from './download.ts'
import { sha256 } from './download-cache.ts'
import { downloadSource } from './download-source.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
let address = ''
let cache = ''
let answers: Answer[] = []
let requests: IncomingMessage[] = []
let pauses: number[] = []

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'download-'))
  ;[answers, requests, pauses] = [[], [], []]
  server = createServer((request, response) => {
    requests.push(request)
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    answer?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}/a.csv` : ''
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(cache, { recursive: true, force: true })
})

const ok =
  (body: string, etag = '"1"'): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else response.writeHead(200, { etag }).end(body)
  }
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end()
const hangUp: Answer = (request) => void request.socket.destroy()
const wait = async (milliseconds: number) => void pauses.push(milliseconds)
const get = (options: { sha256?: string; attempts?: number; timeout?: number } = {}) =>
  download(address, { cache, wait, random: () => 1, ...options })
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('downloading', () => {
  it('keeps the file, its checksum and its ETag, and asks the next time whether it has changed', async () => {
    answers = [ok('one')]
    const first = await get()
    const second = await get()
    expect([first.kind, second.kind]).toEqual(['fresh', 'not-modified'])
    expect([text(second.body), second.sha256, second.etag]).toEqual(['one', sha256('one'), '"1"'])
    expect(requests[1]?.headers['if-none-match']).toBe('"1"')
  })

  it('takes a newer file', async () => {
    answers = [ok('one')]
    await get()
    answers = [ok('two', '"2"')]
    expect(text((await get()).body)).toBe('two')
    expect((await get()).kind).toBe('not-modified')
  })

  it('tries again after a lost connection and a status that passes, waiting longer each time', async () => {
    answers = [hangUp, status(503), status(429, { 'retry-after': '7' }), ok('one')]
    expect(text((await get()).body)).toBe('one')
    expect(pauses).toEqual([500, 1000, 7000])
  })

  it('tries again when the answer breaks off halfway, and never keeps half a file', async () => {
    answers = [
      (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('half')
        setTimeout(() => response.destroy(), 10)
      },
      ok('whole'),
    ]
    expect(text((await get()).body)).toBe('whole')
  })

  it('gives up after so many attempts, names the address and leaves the cache as it was', async () => {
    answers = [ok('one')]
    await get()
    answers = [status(500)]
    await expect(get({ attempts: 3 })).rejects.toThrow(`${address}: answered 500; given up after 3 attempts`)
    answers = [ok('one')]
    expect((await get()).kind).toBe('not-modified')
  })

  it('does not try again where it makes no sense', async () => {
    answers = [status(404)]
    await expect(get()).rejects.toThrow('answered 404')
    expect(requests).toHaveLength(1)
  })

  it('stops waiting for an answer that does not come', async () => {
    answers = [() => {}]
    await expect(get({ attempts: 1, timeout: 50 })).rejects.toThrow(/timeout/)
  })

  it('refuses a file with another checksum and does not keep it', async () => {
    answers = [ok('one')]
    await expect(get({ sha256: sha256('other') })).rejects.toThrow(`the checksum ${sha256('other')} is expected`)
    expect(await readdir(cache)).toEqual([])
  })

  it('downloads a damaged file again', async () => {
    answers = [ok('one')]
    await get()
    const body = (await readdir(cache)).find((name) => name.endsWith('.body')) ?? ''
    await writeFile(join(cache, body), 'damaged')
    const again = await get()
    expect([again.kind, text(again.body)]).toEqual(['fresh', 'one'])
  })
})

describe('downloading a source', () => {
  it('lays out its files as ingesting reads them, and leaves alone what is not offered', async () => {
    answers = [ok('rows')]
    const [file] = atomTrackedModels.files
    const adapter = {
      ...atomTrackedModels,
      files: [
        { name: file?.name ?? '', path: 'a/{date}/b.csv', address, refresh: 'download' },
        { name: 'page', path: 'a/c.csv', address, refresh: 'none' },
      ],
    } as const
    const to = join(cache, 'to')
    const files = await downloadSource(adapter, { to, cache, wait, date: parseIsoDate('2026-08-11') })
    expect(files).toEqual([{ path: 'a/2026-08-11/b.csv', kind: 'fresh', sha256: sha256('rows') }])
    expect(await readFile(join(to, 'a/2026-08-11/b.csv'), 'utf8')).toBe('rows')
    expect(await readdir(join(to, 'a'))).toEqual(['2026-08-11'])
  })
})

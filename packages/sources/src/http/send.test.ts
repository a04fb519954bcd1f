import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

interface Playing {
  readonly address: string
  readonly seen: { readonly what: string; readonly headers: IncomingHttpHeaders }[]
}

let servers: Server[] = []
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const bound = server.address()
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
}

async function publication(location?: string): Promise<Playing> {
  const seen: Playing['seen'] = []
  const server = createServer((request, response) => {
    seen.push({ what: request.url ?? '', headers: request.headers })
    if (location !== undefined) response.writeHead(302, { location }).end()
    else response.end('rows')
  })
  return { address: await listen(server), seen }
}

/** A proxy as companies have them: it takes whole addresses, and tunnels. */
async function proxy(): Promise<Playing> {
  const seen: Playing['seen'] = []
  const server = createServer(async (request, response) => {
    seen.push({ what: request.url ?? '', headers: request.headers })
    response.end(await (await fetch(request.url ?? '')).text())
  })
  server.on('connect', (request, client) => {
    seen.push({ what: request.url ?? '', headers: request.headers })
    const [host, port] = (request.url ?? '').split(':')
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(client)
      client.pipe(upstream)
    })
    upstream.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'))
    client.on('error', () => upstream.destroy())
  })
  return { address: await listen(server), seen }
}

const names = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']
beforeEach(() => {
  servers = []
  // The variables are read once a process.
  vi.resetModules()
  for (const name of names) vi.stubEnv(name, '')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function get(address: string, headers: Record<string, string> = {}): Promise<string> {
  const { send } = await import('./send.ts')
  return (await send(address, { headers: new Headers(headers) })).text()
}

describe('a request', () => {
  it('says whose it is and where to read about it', async () => {
    const { address, seen } = await publication()
    await get(address)
    expect(seen[0]?.headers['user-agent']).toMatch(/^openfrontier-refresh\/\d+ \(\+https:/)
  })

  it.each(['HTTP_PROXY', 'http_proxy'])('goes through the proxy that %s names', async (name) => {
    const [{ address, seen }, between] = [await publication(), await proxy()]
    vi.stubEnv(name, between.address)
    expect(await get(`${address}/file.csv`)).toBe('rows')
    expect(between.seen).toHaveLength(1)
    expect(between.seen[0]?.what).toContain(new URL(address).host)
    expect(seen).toHaveLength(1)
  })

  it('asks the proxy that HTTPS_PROXY names for a tunnel to an https address', async () => {
    const between = await proxy()
    vi.stubEnv('HTTPS_PROXY', between.address)
    await expect(get('https://127.0.0.1:18443/file.csv')).rejects.toThrow()
    expect(between.seen.map(({ what }) => what)).toContain('127.0.0.1:18443')
  })

  it('goes past the proxy to a host that NO_PROXY names', async () => {
    const [{ address }, between] = [await publication(), await proxy()]
    vi.stubEnv('HTTP_PROXY', between.address)
    vi.stubEnv('NO_PROXY', '127.0.0.1,localhost')
    expect(await get(address)).toBe('rows')
    expect(between.seen).toEqual([])
  })

  it.each([false, true])('takes no key along where it is sent to another host (through a proxy: %s)', async (throughProxy) => {
    const elsewhere = await publication()
    const here = await publication(elsewhere.address.replace('127.0.0.1', 'localhost'))
    if (throughProxy) vi.stubEnv('HTTP_PROXY', (await proxy()).address)
    expect(await get(here.address, { authorization: 'Bearer secret' })).toBe('rows')
    if (!throughProxy) expect(here.seen[0]?.headers.authorization).toBe('Bearer secret')
    expect(elsewhere.seen[0]?.headers.authorization).toBeUndefined()
  })
})

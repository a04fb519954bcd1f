import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { portOf, type Running, startServer } from './testing/run-server.ts'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function start(...flags: readonly string[]): Running {
  const running = startServer(flags)
  started.push(running.child)
  return running
}

describe('the server', { timeout: 120_000 }, () => {
  it('serves, logs JSON lines without addresses, and stops gracefully when told to', async () => {
    const running = start('--port', '0')
    const port = await portOf(running)
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
    expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([200, 'ready'])
    const zipped = await fetch(`http://127.0.0.1:${port}/v1/labs`, { headers: { 'accept-encoding': 'br' } })
    expect(zipped.headers.get('content-encoding')).toBe('br')
    expect(await zipped.json()).toHaveLength(100)
    const docs = await fetch(`http://127.0.0.1:${port}/docs`)
    expect(docs.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect((await fetch(`http://127.0.0.1:${port}/docs/standalone.js`)).status).toBe(200)
    running.child.kill('SIGTERM')
    expect(await running.exited).toBe(0)
    const lines = running
      .errors()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string })
    expect(lines.map(({ event }) => event)).toEqual([
      'listening',
      'ready',
      'request',
      'request',
      'request',
      'request',
      'stopping',
      'stopped',
    ])
    expect(running.errors()).not.toContain('127.0.0.1')
  })

  it('says in one line that the port is taken, and ends with 1', async () => {
    const holder = createServer().listen(0)
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const running = start('--port', String(port))
    expect(await running.exited).toBe(1)
    expect(running.errors()).toBe(`Open Frontier API: port ${port} is taken; choose another with --port or OPENFRONTIER_API_PORT\n`)
    holder.close()
  })

  it('answers even what is no request with a problem', async () => {
    const running = start('--port', '0')
    const port = await portOf(running)
    const socket = connect(port, '127.0.0.1')
    socket.end('NONSENSE\r\n\r\n')
    let text = ''
    for await (const chunk of socket) text += chunk
    expect(text).toContain('application/problem+json')
    expect(text).toContain('"type":"/problems/malformed-request"')
  })
})

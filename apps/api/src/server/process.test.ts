import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { portOf, type Running, startServer, untilLogged } from '../testing/run-server.ts'
import { writeEmptySnapshot } from '../testing/snapshot-folder.ts'

let folder: string
const started: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

function start(...flags: readonly string[]): Running {
  const running = startServer(['--port', '0', '--rate-limit', '0', '--snapshot', folder, ...flags])
  started.push(running.child)
  return running
}

interface Load {
  readonly answered: () => number
  /** Requests that were begun and not answered whole. A connection that is refused was never begun. */
  readonly failed: () => readonly string[]
  readonly stop: () => Promise<void>
}

function loadOn(port: number, callers = 8): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const failed: string[] = []
  let [answered, going] = [0, true]
  const ask = (path: string) =>
    new Promise<string>((resolve) => {
      get({ port, host: '127.0.0.1', path, agent }, (response) => {
        response.resume()
        response.on('end', () => {
          const whole = response.statusCode === 200 && response.complete
          // Told to come no more, a balancer sends its requests elsewhere.
          resolve(!whole ? `status ${response.statusCode}` : response.headers.connection === 'close' ? 'last' : 'ok')
        })
        response.on('error', (error) => resolve(error.message))
      }).on('error', (error: Error & { code?: string }) => resolve(error.code === 'ECONNREFUSED' ? 'refused' : error.message))
    })
  const all = Array.from({ length: callers }, async (_, caller) => {
    for (let round = 0; going; round++) {
      const outcome = await ask(`/v1/labs?limit=${1 + ((round * callers + caller) % 900)}`)
      if (outcome === 'refused') return
      if (outcome === 'ok' || outcome === 'last') answered++
      else failed.push(outcome)
      if (outcome === 'last') return
    }
  })
  return {
    answered: () => answered,
    failed: () => failed,
    async stop() {
      going = false
      await Promise.all(all)
      agent.destroy()
    },
  }
}
const status = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status

describe('the process', { timeout: 120_000 }, () => {
  it('ends on SIGTERM under load without a request that fails', async () => {
    await writeEmptySnapshot(folder, 1)
    const running = start()
    const load = loadOn(await portOf(running))
    await expect.poll(load.answered, { timeout: 30_000 }).toBeGreaterThan(100)
    running.child.kill('SIGTERM')
    expect(await running.exited).toBe(0)
    await load.stop()
    expect(load.failed()).toEqual([])
    expect(load.answered()).toBeGreaterThan(100)
  })

  it('is ready again after kill −9 under load', async () => {
    const id = await writeEmptySnapshot(folder, 1)
    const running = start()
    const load = loadOn(await portOf(running))
    await new Promise((resolve) => setTimeout(resolve, 200))
    running.child.kill('SIGKILL')
    await running.exited
    await load.stop()
    const again = start()
    await untilLogged(again, 'listening')
    const listening = performance.now()
    const port = await portOf(again)
    // From source, most of a start is translating it: `npm run bench:api` measures the whole start of the built server.
    expect(performance.now() - listening).toBeLessThan(5_000)
    expect(await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).toMatchObject({ status: 'ready', snapshot: id })
    expect(await status(port, '/v1/labs')).toBe(200)
  })

  it('listens over a corrupt snapshot, is not ready, and takes the mended one when told by SIGHUP or by the folder', async () => {
    await writeEmptySnapshot(folder, 1)
    await writeFile(join(folder, 'catalogue.json'), '{}')
    const running = start()
    const port = await portOf(running, 'snapshot-rejected')
    expect([await status(port, '/healthz'), await status(port, '/readyz'), await status(port, '/v1/labs')]).toEqual([200, 503, 503])
    await writeEmptySnapshot(folder, 1)
    running.child.kill('SIGHUP')
    await untilLogged(running, 'ready')
    expect(await status(port, '/readyz')).toBe(200)
    const load = loadOn(port)
    const id = await writeEmptySnapshot(folder, 2)
    await expect.poll(async () => (await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()).snapshot, { timeout: 20_000 }).toBe(id)
    await load.stop()
    expect(load.failed()).toEqual([])
  })
})

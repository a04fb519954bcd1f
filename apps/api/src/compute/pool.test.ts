import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { createPool, type Pool } from './pool.ts'

/** Answers with the path; `/loop` never ends, `/die` ends the thread. */
const script = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ path }) => {
  if (path === '/loop') for (;;) {}
  if (path === '/die') throw new Error('dead')
  const body = new TextEncoder().encode(path).buffer
  parentPort.postMessage({ kind: 'answer', status: 200, headers: {}, body })
})
parentPort.postMessage({ kind: 'ready' })
`
const address = (path: string) => ({ path, canonical: path, form: 'json' as const })
let pool: Pool | undefined
const losses: string[] = []

function open(more: { limit?: number; waiting?: number; workers?: number } = {}): Pool {
  const opened = createPool({
    workers: 1,
    limit: 5_000,
    waiting: 10,
    start: () => new Worker(script, { eval: true }),
    onLoss: (reason) => losses.push(reason),
    ...more,
  })
  pool = opened
  return opened
}
afterEach(async () => {
  await pool?.stop()
  losses.length = 0
})

describe('the pool', () => {
  it('answers every question with its own answer', async () => {
    const { answer } = open({ workers: 2 })
    const paths = Array.from({ length: 8 }, (_, place) => `/${place}`)
    expect(await Promise.all(paths.map(async (path) => (await answer(address(path))).text()))).toEqual(paths)
  })

  it('breaks off what takes too long and answers the next question', async () => {
    const { answer } = open({ limit: 100 })
    const [slow, next] = await Promise.all([answer(address('/loop')), answer(address('/next'))])
    expect(slow.status).toBe(503)
    expect(await next.text()).toBe('/next')
    expect(losses).toHaveLength(1)
  })

  it('outlives a thread that dies', async () => {
    const { answer } = open()
    expect((await answer(address('/die'))).status).toBe(500)
    expect(await (await answer(address('/next'))).text()).toBe('/next')
  })

  it('turns questions away when too many wait', async () => {
    const { answer } = open({ limit: 200, waiting: 1 })
    const answers = ['/loop', '/a', '/b', '/c'].map((path) => answer(address(path)))
    expect((await Promise.all(answers)).map(({ status }) => status)).toContain(503)
  })

  it('answers who waits when it stops', async () => {
    const opened = open()
    const waiting = opened.answer(address('/loop'))
    const queued = opened.answer(address('/next'))
    await opened.stop()
    expect([(await waiting).status, (await queued).status].every((status) => status >= 500)).toBe(true)
  })
})

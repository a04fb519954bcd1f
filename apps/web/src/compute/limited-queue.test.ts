import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { createLimitedQueue } from './limited-queue.ts'

const script = `
const { parentPort } = require('node:worker_threads')
parentPort.postMessage({ kind: 'ready' })
parentPort.on('message', ({ number, ask }) => {
  if (ask === 'forever') for (;;);
  if (ask === 'fail') parentPort.postMessage({ kind: 'failed', number, message: 'no' })
  else parentPort.postMessage({ kind: 'done', number, result: ask * 2 })
})
`
const open = (waiting = 5) =>
  createLimitedQueue<number>({ start: () => new Worker(script, { eval: true }), limit: 300, startLimit: 5_000, waiting })

test('computes one after the other, and says where one failed', async () => {
  const ask = open()
  expect(await Promise.all([1, 2, 'fail', 3].map((each) => ask({ ask: each })))).toEqual([
    { kind: 'done', result: 2 },
    { kind: 'done', result: 4 },
    { kind: 'failed' },
    { kind: 'done', result: 6 },
  ])
})

test('ends what takes too long and goes on with the next on a new thread', async () => {
  const ask = open()
  const [endless, after] = await Promise.all([ask({ ask: 'forever' }), ask({ ask: 4 })])
  expect([endless, after]).toEqual([{ kind: 'too-long' }, { kind: 'done', result: 8 }])
})

test('turns away what would wait behind too many', async () => {
  const ask = open(1)
  const answers = await Promise.all([ask({ ask: 1 }), ask({ ask: 2 }), ask({ ask: 3 })])
  expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'busy'])
})

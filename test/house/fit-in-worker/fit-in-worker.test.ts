import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type Battle, createRandom, fitBradleyTerry } from '@openfrontier/core/statistics'
import { expect, test } from 'vitest'
import type { FitInWorkerData, FitInWorkerMessage } from './fit-in-worker.ts'

const random = createRandom(7)
const battles = Array.from({ length: 100_000 }, (): Battle => {
  const a = random.integer(6)
  const b = (a + 1 + random.integer(5)) % 6
  return { a: `p${a}`, b: `p${b}`, outcome: random.uniform() < 0.5 + 0.05 * (a - b) ? 'a' : 'b' }
})

async function runInWorker(stop: SharedArrayBuffer): Promise<readonly FitInWorkerMessage[]> {
  const workerData: FitInWorkerData = { battles, stop }
  const worker = new Worker(fileURLToPath(new URL('./start.mjs', import.meta.url)), {
    workerData,
    execArgv: ['--conditions=openfrontier-source'],
  })
  const messages: FitInWorkerMessage[] = []
  worker.on('message', (message: FitInWorkerMessage) => messages.push(message))
  await once(worker, 'exit')
  return messages
}

test('a fit in a worker thread gives what it gives here, and tells of its progress', async () => {
  const messages = await runInWorker(new SharedArrayBuffer(4))
  expect(messages.at(-1)).toEqual({ kind: 'ratings', ratings: fitBradleyTerry({ battles }).ratings })
  const stages = messages.flatMap((message) => (message.kind === 'progress' ? [message.progress.stage] : []))
  expect([...new Set(stages)]).toEqual(['battles', 'ratings', 'covariance'])
})

test('a flag in shared memory stops it', async () => {
  const stop = new SharedArrayBuffer(4)
  Atomics.store(new Int32Array(stop), 0, 1)
  expect(await runInWorker(stop)).toEqual([{ kind: 'stopped', reason: 'the caller has had enough' }])
})

test('here an AbortSignal stops it, from the callback or before it began', () => {
  const controller = new AbortController()
  const seen: string[] = []
  const fit = () =>
    fitBradleyTerry(
      { battles },
      {
        signal: controller.signal,
        onProgress: ({ stage, done }) => {
          seen.push(`${stage} ${done}`)
          if (stage === 'ratings') controller.abort(new Error('enough'))
        },
      },
    )
  expect(fit).toThrow('enough')
  expect(seen).toEqual(['battles 0', 'battles 65536', 'ratings 0'])
  expect(fit).toThrow('enough')
  expect(seen).toHaveLength(3)
})

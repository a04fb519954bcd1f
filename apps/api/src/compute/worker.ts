// Computes answers that take long, so that they keep nobody waiting who asks for something else.
import { parentPort } from 'node:worker_threads'
import { createObservatory } from '@openfrontier/core/observatory'
import { loadSnapshot } from '@openfrontier/dataset'
import type { Address } from '../http/address.ts'
import { createRouter } from '../router.ts'
import { flushLog, writeLog } from '../server/write-log.ts'
import type { WorkerMessage } from './messages.ts'

if (parentPort === null) throw new Error('this file is started as a worker')
const port = parentPort
const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, [...transfer])

const router = createRouter(createObservatory(await loadSnapshot({ parts: 'all' })), { log: writeLog })

port.on('message', async (address: Address) => {
  const response = await router.fetch(new Request(`http://localhost${address.canonical}`), { form: address.form })
  const body = await response.arrayBuffer()
  flushLog()
  say({ kind: 'answer', status: response.status, headers: Object.fromEntries(response.headers), body }, [body])
})
say({ kind: 'ready' })

// Computes answers that take long, so that they keep nobody waiting who asks for something else.
import { parentPort, workerData } from 'node:worker_threads'
import { createObservatory } from '@openfrontier/core/observatory'
import { loadSnapshot } from '@openfrontier/dataset'
import type { Address } from '../http/address.ts'
import { askRouter, createRouter } from '../router.ts'
import { folderParts } from '../server/folder-parts.ts'
import { toPng } from '../server/to-png.ts'
import { flushLog, writeLog } from '../server/write-log.ts'
import type { WorkerData, WorkerMessage } from './messages.ts'

if (parentPort === null) throw new Error('this file is started as a worker')
const port = parentPort
const say = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, [...transfer])

const { snapshot: wanted, folder, publicAddress } = workerData as WorkerData
const snapshot = await loadSnapshot({ parts: 'all', ...(folder !== undefined && { from: folderParts(folder) }) })
if (snapshot.manifest.sha256 !== wanted) throw new Error('the snapshot is no longer the one that answers are about')
const router = createRouter(createObservatory(snapshot), { log: writeLog, publicAddress, toPng })

port.on('message', async (address: Address) => {
  const response = await askRouter(router, address)
  const body = await response.arrayBuffer()
  flushLog()
  say({ kind: 'answer', status: response.status, headers: Object.fromEntries(response.headers), body }, [body])
})
say({ kind: 'ready' })

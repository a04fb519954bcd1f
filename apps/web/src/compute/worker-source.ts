/** A thread of its own that opens the facts once and computes metrics and claims, one after the other. Plain JavaScript, since it is not bundled. */
export const workerSource = `
const { parentPort, workerData } = require('node:worker_threads')
const { createObservatory } = require(workerData.core)
const { loadSnapshot } = require(workerData.dataset)
const opened = loadSnapshot({ parts: 'all' }).then(createObservatory)
opened.then(() => parentPort.postMessage({ kind: 'ready' }))
parentPort.on('message', async ({ number, metric, parameters, claim, asOf }) => {
  try {
    const observatory = await opened
    const result = claim === undefined ? observatory.metric(metric, parameters) : observatory.asOf(asOf).claim(claim)
    parentPort.postMessage({ kind: 'done', number, result })
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', number, message: String(error) })
  }
})
`
